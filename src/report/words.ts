import type { Category } from './report-data.js';

/** What charts and tables call the categories. */
export const categoryLabels: Readonly<Record<Category, string>> = {
  kept: 'Kept',
  chrome: 'Chrome',
  'outside-body': 'Outside the body',
  site: "The site's own",
  'exact-copy': 'Exact copies',
  'near-copy': 'Near copies',
  'no-article': 'Pages without an article',
};

/** Give a whole number with a comma at each thousand. */
export function grouped(number: number): string {
  return String(number).replace(thousands, ',');
}

const thousands = /(?<=\d)(?=(?:\d{3})+$)/g;

/** Give a count with its noun, as in `1 page`, `2,000 pages`. */
export function counted(number: number, one: string, several: string = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : several}`;
}

/** Give a share in per cent, as in `12.5 %`; nothing of nothing is 0. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10} %`;
}

/** Limits of a report, said in the page. */
export const notes = {
  stopped: 'The run stopped early: what follows is of the pages that were done.',
  unlooked: 'Copies were not looked for.',
  interrupted: 'Copies are looked for when all pages are done, and the run stopped early.',
  noCopies: 'No page is a copy of another.',
  details: (shown: number, pages: number): string =>
    `The text with its ledger is in this file for ${grouped(shown)} of ${counted(pages, 'page')}: those of lowest confidence, and those of the clusters shown side by side. For any other page, run ikm-clean with --explain.`,
  clusters: (shown: number, clusters: number): string =>
    `What differs is in this file for ${grouped(shown)} of ${counted(clusters, 'cluster')}: those with the most copies.`,
  sites: (shown: number, sites: number): string =>
    `The chart shows the ${grouped(shown)} sites with the most words of ${grouped(sites)}.`,
} as const;
