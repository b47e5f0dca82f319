import type { Mark } from '../model/markup.js';
import { CharClass, charClasses, isWordClass } from '../text/classes.js';

/** Signs round a stretch of text; links are set otherwise. */
const SIGNS: Readonly<Record<Exclude<Mark['kind'], 'link'>, string>> = { strong: '**', emphasis: '*', code: '`' };

/** What an address may not hold where it stands bare between parentheses. */
const NOT_BARE = /[\s()<>]/;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

/** A sign to be set at a place of the text. */
interface Sign {
  readonly at: number;
  readonly text: string;
}

/**
 * Give a block's text with its marks as CommonMark has them. `escaped` makes a stretch of text show as it is; `base` is what
 * addresses are read against, null where it isn't known. Emphasis that CommonMark wouldn't see, as in the middle of a word beside
 * punctuation, is left out; so are links to a place in the page or to a script.
 */
export function markedText(text: string, marks: readonly Mark[], escaped: (text: string) => string, base: string | null): string {
  let result = '';
  let from = 0;
  for (const { at, text: sign } of signsOf(text, marks, base)) {
    result += escaped(text.slice(from, at)) + sign;
    from = at;
  }
  return result + escaped(text.slice(from));
}

/** The signs in order: of those at one place, what closes before what opens, inner ones closed first and outer ones opened first. */
function signsOf(text: string, marks: readonly Mark[], base: string | null): readonly Sign[] {
  const opening: Sign[] = [];
  const closing: Sign[] = [];
  const kept = outermost(marks.filter((mark) => isSeen(text, mark)));
  // In order of their ends, inner marks stand before outer ones: closed in this order, opened in the reverse.
  for (const mark of kept) closing.push({ at: mark.end, text: closes(mark, base) });
  for (const mark of [...kept].reverse()) opening.push({ at: mark.start, text: opens(mark, base) });
  return [...closing, ...opening]
    .map((sign, i) => ({ sign, i }))
    .sort((a, b) => a.sign.at - b.sign.at || a.i - b.i)
    .map(({ sign }) => sign);
}

/** Leave out marks inside others of their kind: they add nothing. From the last end to the first, outer marks come before inner ones. */
function outermost(marks: readonly Mark[]): readonly Mark[] {
  const starts = new Map<Mark['kind'], number>();
  return marks
    .toReversed()
    .filter(({ kind, start, end }) => {
      if (end > (starts.get(kind) ?? Number.POSITIVE_INFINITY)) return false;
      starts.set(kind, start);
      return true;
    })
    .reverse();
}

function opens({ kind, href }: Mark, base: string | null): string {
  if (kind !== 'link') return SIGNS[kind];
  return addressOf(href, base) === null ? '' : '[';
}

function closes({ kind, href }: Mark, base: string | null): string {
  if (kind !== 'link') return SIGNS[kind];
  const address = addressOf(href, base);
  if (address === null) return '';
  return `](${NOT_BARE.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address})`;
}

/** Give the address as Markdown should have it; null where it leads to nothing that can be opened. */
function addressOf(href: string, base: string | null): string | null {
  const address = href.trim();
  if (address === '' || address.startsWith('#')) return null;
  const scheme = SCHEME.exec(address)?.[1];
  if (scheme !== undefined && !SCHEMES.has(scheme.toLowerCase())) return null;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** Say whether CommonMark sees emphasis here (0.31, 6.2: left-flanking where it opens, right-flanking where it closes). */
function isSeen(text: string, { kind, start, end }: Mark): boolean {
  if (kind === 'link') return true;
  if (kind === 'code') return !text.slice(start, end).includes('`');
  const opens = isWordAt(text, start) || !isWordAt(text, start - 1);
  const closes = isWordAt(text, end - 1) || !isWordAt(text, end);
  return opens && closes && !isSpace(text, start) && !isSpace(text, end - 1);
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordClass(charClasses[text.charCodeAt(at)]!);
}

function isSpace(text: string, at: number): boolean {
  return charClasses[text.charCodeAt(at)] === CharClass.space;
}
