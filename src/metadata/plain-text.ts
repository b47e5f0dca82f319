import { readTokens } from '../parse/html/tokens.js';
import { elementRow } from '../rules/elements.js';
import { collapsed } from '../text/whitespace.js';

const MAY_HOLD_MARKUP = /<[a-zA-Z/!]|&/;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,30});/;
const LINE_ENDS = /[\n\r\u2028\u2029]+/;

/** Give a value as a reader sees it, in one line: tags left out, character references decoded (also where they were written twice over), white space collapsed. */
export function plainText(raw: string): string {
  return collapsed(decodedText(raw));
}

/** The same, with the line breaks that it and its block elements set; empty lines are left out. */
export function plainLines(raw: string): string {
  const lines = decodedText(raw).split(LINE_ENDS).map(collapsed);
  return lines.filter((line) => line !== '').join('\n');
}

function decodedText(raw: string): string {
  if (!MAY_HOLD_MARKUP.test(raw)) return raw;
  const once = shownText(raw);
  return REFERENCE.test(once) ? shownText(once) : once;
}

function shownText(source: string): string {
  let text = '';
  let unset = 0;
  const tag = (name: string, change: number): void => {
    const { display, empty } = elementRow(name);
    if (display === 'unset' && !empty) unset = Math.max(0, unset + change);
    else if (display !== 'inline') text += '\n';
  };
  readTokens(source, {
    open: (name) => tag(name, 1),
    close: (name) => tag(name, -1),
    text: (start, end) => {
      if (unset === 0) text += source.slice(start, end);
    },
    character: (character) => {
      if (unset === 0) text += character;
    },
    isForeign: () => false,
  });
  return text;
}
