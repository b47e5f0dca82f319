import type { Ratio } from '../../model/fate.js';
import { editSimilarity } from '../../similarity/edit.js';
import { containment, resemblance } from '../../similarity/overlap.js';
import { SHINGLE_WORDS } from '../../similarity/shingle.js';
import { CharClass, charClasses } from '../../text/classes.js';
import { comparisonKey } from '../../text/key.js';
import { words } from '../../text/words.js';
import type { Entry } from './entry.js';
import {
  MAX_FOREIGN_WORDS,
  MIN_ALONE_WORDS,
  MIN_CONTAINMENT,
  MIN_SENTENCE_WORDS,
  MIN_SPELLING_SIMILARITY,
  MIN_TWIN_SIMILARITY,
} from './limits.js';

/** How alike two blocks are, and by which measure. */
export interface Likeness {
  readonly similarity: Ratio;
  readonly by: 'containment' | 'edit';
}

/** Say whether the numbers of `part` stand in `whole` in the same order: scores, prices and times tell lines of one template apart. */
export function numbersAgree(part: Pick<Entry, 'numbers'>, whole: Pick<Entry, 'numbers'>): boolean {
  let at = 0;
  for (const number of whole.numbers) if (part.numbers[at] === number) at++;
  return at === part.numbers.length;
}

/** Say whether most of what `part` says stands in `whole`. */
export function isContained(part: Entry, whole: Entry): boolean {
  return numbersAgree(part, whole) && containment(part.shingles, whole.shingles) >= MIN_CONTAINMENT && namesAgree(part, whole);
}

/**
 * Say whether `part` is a copy of `whole` though it stands by itself: contained, begun alike, without a number or name of its own,
 * and either about as long or a lead or teaser of it. What stands in the middle of a paragraph is a pull quote or a caption.
 */
export function isCopyAlone(part: Entry, whole: Entry): boolean {
  if (isLabel(part) || !isContained(part, whole) || !beginsAlike(part, whole)) return false;
  return resemblance(part.shingles, whole.shingles) >= MIN_CONTAINMENT || !(isListItem(part) || isQuotation(part));
}

/** Say whether a block is an item of a list, a cell or a quotation set apart. */
export function isListItem(entry: Entry): boolean {
  return entry.kind !== 'paragraph' || BULLETS.has(entry.text.charAt(0));
}

const BULLETS: ReadonlySet<string> = /* @__PURE__ */ new Set(['-', '–', '—', '•', '*', '·', '‣', '▪', '○', '●', '■', '|']);

/** Say whether each word of `part` with a capital stands in `whole`: names tell lines of one template apart. */
export function namesAgree(part: Entry, whole: Entry): boolean {
  const names = words(part.text).filter((word) => charClasses[word.charCodeAt(0)] === CharClass.upper);
  if (names.length === 0) return true;
  const known = new Set(whole.key.split(' '));
  return names.every((name) =>
    comparisonKey(name)
      .split(' ')
      .every((piece) => known.has(piece)),
  );
}

/** Say whether a run of {@link SHINGLE_WORDS} of the first words of `part` is among the first of `whole`; either may lack a word. */
function beginsAlike(part: Entry, whole: Entry): boolean {
  for (let i = 0; i < BEGINNING_WORDS; i++) {
    for (let j = 0; j < BEGINNING_WORDS; j++) {
      let k = 0;
      while (k < SHINGLE_WORDS && part.hashes[i + k] !== undefined && part.hashes[i + k] === whole.hashes[j + k]) k++;
      if (k === SHINGLE_WORDS) return true;
    }
  }
  return false;
}

const BEGINNING_WORDS = 4;

/** Say whether a block is a short line that ends no sentence, or asks, or quotes, or is an item: headings, questions of an interview, pull quotes and lists take up what the text says. */
export function isLabel(entry: Entry): boolean {
  if (entry.size >= MIN_SENTENCE_WORDS) return false;
  return !endsSentence(entry.text) || isQuestion(entry) || isListItem(entry) || isQuotation(entry);
}

/** Say whether a text ends in a question mark. */
function isQuestion({ text }: Entry): boolean {
  return QUESTION_MARKS.has(text.at(-1)!);
}

const QUESTION_MARKS: ReadonlySet<string> = /* @__PURE__ */ new Set(['?', '？', '؟', ';']);

/** Say whether a text is in quotes from end to end, a full stop aside. */
function isQuotation({ text }: Entry): boolean {
  const first = charClasses[text.charCodeAt(0)]!;
  let at = text.length - 1;
  while (at > 0 && charClasses[text.charCodeAt(at)] === CharClass.terminal) at--;
  return CLOSERS.has(first) && CLOSERS.has(charClasses[text.charCodeAt(at)]!);
}

/** Say whether a text ends in a full stop, dots or the like, closing quotes and brackets aside. */
function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.has(charClasses[text.charCodeAt(at)]!)) at--;
  return charClasses[text.charCodeAt(at)] === CharClass.terminal;
}

const CLOSERS: ReadonlySet<number> = /* @__PURE__ */ new Set([CharClass.closing, CharClass.quote, CharClass.opening]);

/** Say whether two blocks are twins wherever they stand: equal keys, or the one with fewer words contained in the other. */
export function areTwins(a: Entry, b: Entry): boolean {
  if (a.id === b.id || isTwinElsewhere(a, b)) return a.id === b.id;
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  return part.size >= MIN_ALONE_WORDS && isContained(part, whole);
}

/** Say whether two blocks in the same place of a run are twins: a looser test, since the place speaks for it. Words may be lacking, hardly one be another. */
export function areTwinsInPlace(a: Entry, b: Entry): boolean {
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  if (a.id === b.id || isTwinElsewhere(a, b)) return a.id === b.id;
  return numbersAgree(part, whole) && likeness(part, whole).similarity > 0 && isPartOf(part, whole) && namesAgree(part, whole);
}

/** Two blocks that both have their equal elsewhere are likenesses that the article prints, not each other's copies. */
function isTwinElsewhere(a: Entry, b: Entry): boolean {
  return a.repeated && b.repeated;
}

function isPartOf(part: Entry, whole: Entry): boolean {
  const known = new Set(whole.hashes);
  const foreign = part.hashes.filter((hash) => !known.has(hash)).length;
  return foreign <= MAX_FOREIGN_WORDS * part.hashes.length || editSimilarity(part.key, whole.key, MIN_SPELLING_SIMILARITY) > 0;
}

/** Measure how much of `part` stands in `whole`, or how alike they are letter by letter where that is more; 0 below {@link MIN_TWIN_SIMILARITY}. */
export function likeness(part: Entry, whole: Entry): Likeness {
  const contained = part.hashes.length === 0 ? 0 : containment(part.shingles, whole.shingles);
  if (contained >= MIN_CONTAINMENT) return { similarity: contained, by: 'containment' };
  const edit = editSimilarity(part.key, whole.key, MIN_TWIN_SIMILARITY);
  if (edit > contained) return { similarity: edit, by: 'edit' };
  return { similarity: contained >= MIN_TWIN_SIMILARITY ? contained : 0, by: 'containment' };
}
