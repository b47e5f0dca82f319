import { type Bar, barChart, type Series } from './bars.js';
import { escapedHtml } from './html.js';
import { clippedText } from './page-report.js';
import { CATEGORIES } from './report-data.js';
import { joinedTotals, type ScoreCounts, type SiteTotals, sumOf, type Totals } from './totals.js';
import { categoryLabels, counted, grouped, notes, percent } from './words.js';

/** Sites that the chart and the table show. */
const CHART_SITES = 12;
const TABLE_SITES = 100;
/** Characters of a site's name that fit over a bar on a narrow screen. */
const SITE_CHARS = 30;

const series: readonly Series[] = CATEGORIES.map((name) => ({ name, label: categoryLabels[name] }));

/** Give the totals as a list of names and numbers. */
export function totalsHtml(totals: Totals, copies: number | null): string {
  const [kept, all] = [totals.words[0] ?? 0, sumOf(totals.words)];
  const facts: readonly (readonly [string, number, string])[] = [
    ['Pages', totals.pages, ''],
    ['Articles', totals.articles, percent(totals.articles, totals.pages)],
    ['No article', totals.without, percent(totals.without, totals.pages)],
    ['Failed', totals.failed, percent(totals.failed, totals.pages)],
    ...(copies === null ? [] : [['Copies', copies, percent(copies, totals.pages)] as const]),
    ['Words kept', kept, `${percent(kept, all)} of ${grouped(all)}`],
  ];
  const items = facts.map(
    ([name, number, share]) => `<div><dt>${name}</dt><dd>${grouped(number)} <small>${share}</small></dd></div>`,
  );
  return `<dl class="totals">${items.join('')}</dl>`;
}

/** Give the charts with their tables: words by reason, words by site, pages by confidence. */
export function chartsHtml(totals: Totals, sites: readonly SiteTotals[], scores: ScoreCounts): string {
  return [reasonFigure(totals), siteFigure(sites), scoreFigure(scores)].join('\n');
}

function reasonFigure({ words }: Totals): string {
  const all = sumOf(words);
  const bars = series.map(({ label }, i): Bar => {
    const values = words.map((value, j) => (i === j ? value : 0));
    return { label: `${label} · ${percent(words[i] ?? 0, all)}`, values };
  });
  const rows = series.map(({ label }, i) => [label, grouped(words[i] ?? 0), percent(words[i] ?? 0, all)]);
  const chart = barChart('Bars: words kept, and words dropped by reason', bars, series);
  return figure('Words by what became of them', chart, table(['What became of them', 'Words', 'Share'], rows), '');
}

function siteFigure(sites: readonly SiteTotals[]): string {
  const shown = sites.slice(0, CHART_SITES);
  const bars = shown.map(({ site, words }): Bar => {
    return { label: `${clippedText(site, SITE_CHARS)} · ${counted(sumOf(words), 'word')}`, values: words };
  });
  const rest = sites.slice(TABLE_SITES);
  const row = (name: string, { pages, articles, words }: Totals): readonly string[] => {
    return [name, grouped(pages), grouped(articles), ...words.map(grouped)];
  };
  const rows = sites.slice(0, TABLE_SITES).map((one) => row(one.site, one));
  if (rest.length > 0) rows.push(row(counted(rest.length, 'other site'), joinedTotals(rest)));
  const head = ['Site', 'Pages', 'Articles', ...series.map(({ label }) => label)];
  const chart = `${legend()}${barChart('Stacked bars: words by site, kept, and dropped by reason', bars, series)}`;
  const note = shown.length < sites.length ? `<p>${notes.sites(shown.length, sites.length)}</p>` : '';
  return figure('Words by site', chart, table(head, rows), note);
}

function scoreFigure(scores: ScoreCounts): string {
  const names = scores.map((_, i) => `.${i} to ${i === scores.length - 1 ? '1' : `.${i + 1}`}`);
  const bars = scores.map((value, i): Bar => ({ label: `${names[i]} · ${counted(value, 'page')}`, values: [value] }));
  const rows = scores.map((value, i) => [names[i]!, grouped(value)]);
  const chart = barChart('Bars: pages by confidence', bars, [{ name: 'count', label: 'Pages' }]);
  return figure('Pages by confidence', chart, table(['Confidence', 'Pages'], rows), '');
}

function figure(title: string, chart: string, figures: string, note: string): string {
  return `<figure><figcaption>${title}</figcaption>
${note}${chart}
<details><summary>${title}: the numbers</summary><div class="wide" tabindex="0" role="region" aria-label="${title}">${figures}</div></details>
</figure>`;
}

function legend(): string {
  const items = series.map(({ name, label }) => `<li><i class="swatch ${name}"></i>${escapedHtml(label)}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** The first column names the row. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? `<th scope="row">${escapedHtml(cell)}</th>` : `<td>${escapedHtml(cell)}</td>`)).join('');
  const heads = head.map((cell) => `<th scope="col">${escapedHtml(cell)}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => `<tr>${line(row)}</tr>`).join('')}</tbody></table>`;
}
