import { clockOnly, dateOnly, findDate } from '../measure/dates.js';
import type { Block } from '../model/block.js';
import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { words } from '../text/words.js';
import type { ChromeContext } from './chrome-context.js';
import type { ChromeFinding } from './chrome-rule.js';

const stopAtEnd = /[.!?:]$/u;

/** Findings by block index, as far as they are known. */
export type Findings = (ChromeFinding | null)[];

/** Most words of a weather box's place. */
const maxPlaceWords = 4;
const maxPlaceLength = 40;
/** Most UTF-16 code units of the line that bears the article's own date, names and places included. */
const maxDatelineLength = 120;
/** Blocks on either side in which a weather box or a clock speaks for the date of the visit. */
const visitReach = 2;
/** Fewest words, or UTF-16 code units, of a line that could be the headline. */
const minHeadlineWords = 4;
const minHeadlineLength = 25;

/** Name the places beside temperatures: a short capitalised line before or after one, outside the prose and not right above it. */
export function addPlaces(findings: Findings, context: ChromeContext): void {
  const { blocks } = context;
  for (let i = 0; i < blocks.length; i++) {
    if (findings[i]?.rule !== 'line:temperature') continue;
    const sides = [i + 1, i - 1].filter((at) => isPlace(at, findings, context));
    const place = sides.find((at) => (at > i ? blocks[at]!.blankBefore : blocks[i]!.blankBefore) === 0) ?? sides[0];
    if (place !== undefined) findings[place] = { kind: 'weather', rule: 'line:place', detail: 'place' };
  }
}

/** Name clocks and the date of the visit: in the page's head, before any line that could be the headline. */
export function addVisit(findings: Findings, context: ChromeContext): void {
  const { blocks, headEnd } = context;
  const dates: number[] = [];
  let headline = headEnd;
  for (let i = 0; i < headEnd; i++) {
    if (findings[i] !== null) continue;
    const { text } = blocks[i]!;
    if (clockOnly(text)) findings[i] = { kind: 'clock', rule: 'line:clock', detail: null };
    else if (dateOnly(text)) dates.push(i);
    else if (couldBeHeadline(text)) {
      headline = i;
      break;
    }
  }
  if (dates.length === 0) return;
  const dated = holdsDate(blocks, headline + 1, headEnd);
  for (const i of dates) {
    if (dated || isVisit(i, findings)) findings[i] = { kind: 'visit-date', rule: 'line:visit-date', detail: null };
  }
}

/** Beside a weather box or a clock; or all that stands before and after it is chrome. */
function isVisit(at: number, findings: Findings): boolean {
  for (let i = Math.max(0, at - visitReach); i <= at + visitReach; i++) {
    const kind = findings[i]?.kind;
    if (kind === 'weather' || kind === 'clock') return true;
  }
  return (at === 0 || findings[at - 1] != null) && findings[at + 1] != null;
}

/** Whether the page prints a date between headline and text: then one above the headline isn't the article's. */
function holdsDate(blocks: readonly Block[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { text } = blocks[i]!;
    if (text.length <= maxDatelineLength && findDate(text) !== null) return true;
  }
  return false;
}

function isPlace(at: number, findings: Findings, context: ChromeContext): boolean {
  const block = context.blocks[at];
  if (block === undefined || findings[at] !== null || context.prose[at + 1] === 1 || context.isEnclosed(at)) return false;
  const { text } = block;
  if (text.length > maxPlaceLength || stopAtEnd.test(text)) return false;
  const names = words(text);
  const unspaced = isUnspaced(text);
  return unspaced ? text.length <= maxPlaceLength / 4 : names.length > 0 && names.length <= maxPlaceWords && names.every(isName);
}

/** A capitalised word, or one of a script without capitals. */
function isName(word: string): boolean {
  const first = charClasses[word.charCodeAt(0)]!;
  return isLetterClass(first) && first !== CharClass.lower;
}

function couldBeHeadline(text: string): boolean {
  const length = isUnspaced(text) ? text.length * 2 : text.length;
  return length >= minHeadlineLength || (!isUnspaced(text) && words(text).length >= minHeadlineWords);
}

function isUnspaced(text: string): boolean {
  const charClass = charClasses[text.charCodeAt(0)]!;
  return charClass === CharClass.ideograph || charClass === CharClass.unspaced;
}
