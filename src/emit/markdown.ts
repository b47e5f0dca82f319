import type { CleanResult, Paragraph } from '../model/article.js';
import type { BlockKind } from '../model/block.js';
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

/**
 * Give the article as Markdown (CommonMark): the headline as `# title`, items of a list on lines of their own, everything else
 * with a blank line between. What would be read as markup is escaped. Empty when the page holds no article.
 */
export function articleMarkdown(result: CleanResult, options: HeadOptions = {}): string {
  if (result.paragraphs.length === 0) return '';
  const head = headOf(result, options);
  const lead: string[] = [];
  if (head.kicker !== null) lead.push(escapedMarkdown(head.kicker));
  if (head.title !== null) lead.push(`# ${escapedHeading(head.title)}`);
  let markdown = lead.join('\n\n');
  let before: BlockKind | null = null;
  for (const paragraph of result.paragraphs) {
    if (markdown !== '') markdown += before === 'list-item' && paragraph.kind === 'list-item' ? '\n' : '\n\n';
    markdown += marked(paragraph);
    before = paragraph.kind;
  }
  return `${markdown}\n`;
}

/** Give a line of text so that Markdown shows it as it is. */
export function escapedMarkdown(line: string): string {
  return line
    .replace(inline, '\\$&')
    .replace(edgeUnderscore, '\\_')
    .replace(tag, '\\<')
    .replace(reference, '\\&')
    .replace(lineStart, '\\$&')
    .replace(numbered, '$1\\$2');
}

function marked(paragraph: Paragraph): string {
  switch (paragraph.kind) {
    case 'heading':
      return `## ${escapedHeading(paragraph.text)}`;
    case 'list-item':
      return `- ${escapedMarkdown(paragraph.text)}`;
    case 'quote':
      return `> ${escapedMarkdown(paragraph.text)}`;
    case 'preformatted':
      return `    ${paragraph.text}`;
    case 'paragraph':
    case 'caption':
    case 'cell':
      return escapedMarkdown(paragraph.text);
  }
}

/** A `#` at the end of a heading's line would close it and vanish. */
function escapedHeading(text: string): string {
  const line = escapedMarkdown(text);
  return line.endsWith('#') ? `${line.slice(0, -1)}\\#` : line;
}
