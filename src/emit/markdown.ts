import type { CleanResult, Paragraph } from '../model/article.js';
import type { BlockKind } from '../model/block.js';
import type { Container } from '../model/container.js';
import type { Markup } from '../model/markup.js';
import { markedText } from './markdown-inline.js';
import { type HeadOptions, headOf } from './text.js';

/** Mean something anywhere in a line of CommonMark: escapes, code, emphasis, links. `~~` strikes out in GitHub's flavour. */
const inline = /[\\`*[\]]|~(?=~)|(?<=~)~/g;
/** An underscore sets emphasis only at the edge of a word. */
const edgeUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Opens a tag, comment or autolink. */
const tag = /<(?=[A-Za-z/!?])/g;
/** Would be read as a character reference, whose names have at most 31 letters. */
const reference = /&(?=#?[A-Za-z0-9]{1,31};)/g;
/** Opens a quotation, or alone in its line a heading's underline or a thematic break. */
const lineStart = /^(?:>|#{1,6}(?=\s|$)|[-+](?=\s|$)|={3}|-{3})/;
/** Opens an ordered list; its number has at most 9 digits. */
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/** What the parser sets between the cells of a row. */
const cellGap = ' | ';
/** Spaces that an inner list stands in by, for each list round it (CommonMark: past the sign and space of an item of up to two digits). */
const listIndent = 4;

/**
 * Give the article as Markdown (CommonMark, tables as GitHub has them): the headline as `# title`, headings, lists, quotations,
 * tables, emphasis and links as the page has them, items of a list on lines of their own, everything else with a blank line between.
 * What would be read as markup is escaped. Empty when the page holds no article.
 */
export function articleMarkdown(result: CleanResult, options: HeadOptions = {}): string {
  if (result.paragraphs.length === 0) return '';
  const head = headOf(result, options);
  const base = result.metadata?.canonical?.value ?? null;
  let markdown = '';
  if (head.kicker !== null) markdown += escapedMarkdown(head.kicker);
  if (head.title !== null) markdown += `${markdown === '' ? '' : '\n\n'}# ${escapedHeading(head.title)}`;
  let before: BlockKind | null = null;
  result.paragraphs.forEach((paragraph, i) => {
    const { kind } = paragraph;
    if (markdown !== '') markdown += separator(before, kind);
    if (kind === 'cell' && before !== 'cell') markdown += tableHead(result.paragraphs, i);
    markdown += marked(paragraph, result.page.blocks[paragraph.block]?.markup ?? null, base);
    before = kind;
  });
  return `${markdown}\n`;
}

/** What stands between two blocks: those of one list, table or quotation are kept together. */
function separator(before: BlockKind | null, kind: BlockKind): string {
  if (before !== kind) return '\n\n';
  if (kind === 'quote') return '\n>\n';
  return kind === 'list-item' || kind === 'cell' || kind === 'preformatted' ? '\n' : '\n\n';
}

/** An empty head for the table that begins here, as wide as its widest row: GitHub leaves out cells beyond it. */
function tableHead(paragraphs: readonly Paragraph[], start: number): string {
  let columns = 1;
  for (let i = start; paragraphs[i]?.kind === 'cell'; i++) columns = Math.max(columns, paragraphs[i]!.text.split(cellGap).length);
  return `|${'  |'.repeat(columns)}\n|${' - |'.repeat(columns)}\n`;
}

/** Give a line of text so that Markdown shows it as it is. */
export function escapedMarkdown(line: string): string {
  return lineSafe(escapedInline(line));
}

/** Escape what means something anywhere in a line. */
function escapedInline(text: string): string {
  return text.replace(inline, '\\$&').replace(edgeUnderscore, '\\_').replace(tag, '\\<').replace(reference, '\\&');
}

/** Escape what means something at the start of a line. */
function lineSafe(line: string): string {
  return line.replace(lineStart, '\\$&').replace(numbered, '$1\\$2');
}

function marked({ kind, text }: Paragraph, markup: Markup | null, base: string | null): string {
  const inline = (): string => lineSafe(markedText(text, markup?.marks ?? [], escapedInline, base));
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, markup?.level ?? 2))} ${escapedHeading(text)}`;
    case 'list-item':
      return `${itemSign(markup)} ${inline()}`;
    case 'quote':
      return `> ${inline()}`;
    case 'preformatted':
      return `    ${text}`;
    case 'cell':
      return `| ${text
        .split(cellGap)
        .map((cell) => escapedInline(cell).replaceAll('|', '\\|'))
        .join(' | ')} |`;
    case 'paragraph':
    case 'caption':
      return inline();
  }
}

/** The sign before an item, as far in as there are lists round its own. */
function itemSign(markup: Markup | null): string {
  const lists: Container[] = [];
  let item: Container | null = null;
  for (let one = markup?.container ?? null; one !== null; one = one.outer) {
    if (one.tag === 'li') item ??= one;
    if (one.tag === 'ul' || one.tag === 'ol' || one.tag === 'menu') lists.push(one);
  }
  const sign = lists[0]?.tag === 'ol' && item !== null ? `${item.place + 1}.` : '-';
  return `${' '.repeat(listIndent * Math.max(0, lists.length - 1))}${sign}`;
}

/** A `#` at the end of a heading's line would close it and vanish. */
function escapedHeading(text: string): string {
  const line = escapedMarkdown(text);
  return line.endsWith('#') ? `${line.slice(0, -1)}\\#` : line;
}
