import type { ChromeKind } from '../model/fate.js';
import { lazy } from '../rules/lazy.js';
import type { PhraseRule } from '../rules/phrase.js';
import { PHRASE_RULES } from '../rules/phrases/all.js';
import { CharClass, charClasses } from '../text/classes.js';
import { eachWord } from '../text/words.js';
import type { ChromeContext } from './chrome-context.js';
import { endsSentence } from './chrome-context.js';
import type { ChromeFinding } from './chrome-rule.js';
import { findPhrase, type PhraseIndex, type PhraseMatch, type PhraseText, phraseIndex, phraseText } from './phrase-index.js';

const builtIn: () => PhraseIndex<PhraseRule> = lazy(() => phraseIndex(PHRASE_RULES));

/** Kinds whose labels are spared between two paragraphs of prose, whatever their wording: there they head a section of the article, or list its things. */
const spareableKinds: ReadonlySet<ChromeKind> = new Set([
  'section',
  'navigation',
  'weather',
  'player',
  'footer',
  'breadcrumb',
  'clock',
]);

/** Kinds that sites do print between two paragraphs, in a single word too. */
const insertedKinds: ReadonlySet<ChromeKind> = new Set(['advertising', 'read-also', 'share', 'comments', 'credit', 'related']);

/** Kinds whose wordings are sentences themselves. */
const sentenceKinds: ReadonlySet<ChromeKind> = new Set([
  'copyright',
  'footer',
  'cookies',
  'newsletter',
  'login',
  'advertising',
  'comments',
  'player',
  'related',
  'share',
]);

/** Kinds whose labels begin many a headline ("Berita terkait banjir"), in more than one word too: only a divider makes them labels. */
const dividedKinds: ReadonlySet<ChromeKind> = new Set(['related', 'tags']);

/** Fewest words of a line that ends in a full stop and counts as a sentence. */
const minSentenceWords = 5;

/** Fewest words of a phrase that may begin a whole sentence of chrome. */
const minSentencePhraseWords = 3;

/** Fewest words of a phrase that needs no divider: one word alone begins too many headlines. */
const minPlainWords = 2;

/** Characters that make a word, where a script sets no spaces: most Chinese and Japanese words are two long, most Thai ones four. */
const ideographsPerWord = 2;
const unspacedPerWord = 4;

/** What may divide a label of one word from its content. A closing bracket is the other half of one that folding took off: `[관련기사]`. */
const divider = /^ ?[:=|>»›/([{«"“\])}】〉》」』]|^ [-–—]/u;

/** Name the row of the phrase tables that a block matches; null when none does, or the place of the block speaks for the article. */
export function phraseFinding(index: number, raw: string, context: ChromeContext): ChromeFinding | null {
  const text = phraseText(raw);
  if (text === null) return null;
  const match = findPhrase(builtIn(), text, accepts);
  if (match === null || isSpared(match, index, context)) return null;
  return { kind: match.row.kind, rule: match.row.id, detail: match.phrase };
}

/** Give the kind of chrome that a text is as a whole, whatever stands round it; null when no row names it. */
export function labelKind(raw: string): ChromeKind | null {
  const text = phraseText(raw);
  return text === null ? null : (builtIn().whole.get(text.folded)?.kind ?? null);
}

/** Say whether a kind, in this wording, is rather a piece of the article when prose stands closely before and after it. */
export function isSpareable(kind: ChromeKind, phrase: string): boolean {
  return spareableKinds.has(kind) || (!isLong(phrase) && !insertedKinds.has(kind));
}

function isSpared({ row, phrase }: PhraseMatch<PhraseRule>, index: number, context: ChromeContext): boolean {
  if (isSpareable(row.kind, phrase) && context.isEnclosed(index)) return true;
  if (row.match === 'whole' || context.prose[index] !== 1 || insertedKinds.has(row.kind)) return false;
  return context.prose[index - 1] === 1 || context.prose[index + 1] === 1;
}

function accepts(match: PhraseMatch<PhraseRule>, rest: string, text: PhraseText): boolean {
  const { row, phrase } = match;
  if (row.match === 'end') return isLong(phrase) && !isSentence(row.kind, phrase, text);
  if (rest === '') return true;
  if (divider.test(rest)) return true;
  if (dividedKinds.has(row.kind)) return false;
  return isLong(phrase) && !isSentence(row.kind, phrase, text);
}

/** Say whether the block is a sentence that merely begins or ends with the phrase. */
function isSentence(kind: ChromeKind, phrase: string, { raw }: PhraseText): boolean {
  if (!endsInStop(raw) || fairWordCount(raw) < minSentenceWords) return false;
  return !sentenceKinds.has(kind) || fairWordCount(phrase.replaceAll('#', '0')) < minSentencePhraseWords;
}

/** Say whether a phrase is more than a word: it holds a space, or in scripts without spaces the characters of two words. */
function isLong(phrase: string): boolean {
  return phrase.includes(' ') || (holdsUnspaced(phrase) && fairWordCount(phrase.replaceAll('#', '0')) >= minPlainWords);
}

function holdsUnspaced(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (charactersPerWord(text.charCodeAt(i)) > 1) return true;
  return false;
}

/** Count words so that no script is favoured: in those that set no spaces a character is a part of a word. */
function fairWordCount(text: string): number {
  let count = 0;
  eachWord(text, (start) => {
    count += 1 / charactersPerWord(text.charCodeAt(start));
  });
  return count;
}

function charactersPerWord(unit: number): number {
  const charClass = charClasses[unit];
  if (charClass === CharClass.ideograph) return ideographsPerWord;
  return charClass === CharClass.unspaced ? unspacedPerWord : 1;
}

/** A headline that follows a label may end in `?`, `!` or `…`; a full stop is a sentence's. */
function endsInStop(raw: string): boolean {
  return endsSentence(raw) && !/[?!？！؟…][\p{Pe}\p{Pf}"'”’]{0,2}$/u.test(raw.slice(-4));
}
