import type { ChromeKind } from '../model/fate.js';
import { CharClass, charClasses } from '../text/classes.js';
import { endsSentence } from '../text/sentence.js';
import { eachWord, wordCount, words } from '../text/words.js';
import type { PhraseRow } from './packed-phrases.js';
import type { PhraseMatch, PhraseText } from './phrase-index.js';

const asksOrCalls = /[?!？！؟…][\p{Pe}\p{Pf}"'”’]{0,2}$/u;

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
const divider = /^ ?[:=|>»›/\])}】〉》」』]|^ [-–—]/u;

/** What begins the content after a label of several words, or after the word for a photo: elsewhere it may be a title's ("More (remote) work"). */
const opener = /^ ?[([{«"“]/u;

/** Kinds whose label goes on with a headline or a name, and a name begins with a capital: `Read more The Ferry Is Back`, not `read more about ferries`. */
const titledKinds: ReadonlySet<ChromeKind> = new Set(['read-also', 'related']);

/** Most words of a label that must go on with a capital; longer ones are formulas of their own. */
const maxTitledPhraseWords = 2;

/** Most words of a credit, label included; more is a caption with a text of its own, or a source in a list of references. */
const maxCreditWords = 16;
/** Most words of a credit that ends as a sentence does. */
const maxCreditSentenceWords = 8;

/** A page's own title in quotation marks after a word for sharing: `Bagikan "Sapi Melahirkan" ke:`. */
const sharedTitle = /^\S{1,20} ["“„«][^"”“»]{3,170}["”“»](?: \p{Ll}{1,6})? ?:?$/u;

/** Say whether a match at the beginning or the end of a block is a label with its content, and no sentence or headline; `rest`: what is left of the folded block. */
export function acceptsPhrase(match: PhraseMatch<PhraseRow>, rest: string, text: PhraseText): boolean {
  const { row, phrase } = match;
  const several = isLong(phrase);
  if (row.kind === 'credit' && isLongCredit(text.raw)) return false;
  if (row.match === 'end') return several && !isSentence(row.kind, phrase, text);
  if (rest === '' || divider.test(rest)) return true;
  if (row.kind === 'share' && sharedTitle.test(text.raw)) return true;
  if (opener.test(rest) && (several || row.kind === 'credit')) return true;
  if (!several || dividedKinds.has(row.kind) || runsOn(rest)) return false;
  return !(titledKinds.has(row.kind) && goesOnLower(phrase, text)) && !isSentence(row.kind, phrase, text);
}

/** Say whether the rest goes on without a space in a script that sets spaces between clauses only: the label is the beginning of a clause. */
function runsOn(rest: string): boolean {
  const charClass = charClasses[rest.charCodeAt(0)];
  return charClass === CharClass.unspaced || charClass === CharClass.mark;
}

function isLongCredit(raw: string): boolean {
  const count = fairWordCount(raw);
  return count > maxCreditWords || (count > maxCreditSentenceWords && endsInStop(raw));
}

/** Say whether a short label goes on with a word in small letters, as a sentence does. */
function goesOnLower(phrase: string, { raw }: PhraseText): boolean {
  const count = wordCount(phrase.replaceAll('#', '0'));
  const next = count > maxTitledPhraseWords ? undefined : words(raw)[count];
  return next !== undefined && charClasses[next.charCodeAt(0)] === CharClass.lower;
}

/** Say whether the block is a sentence that merely begins or ends with the phrase. */
function isSentence(kind: ChromeKind, phrase: string, { raw }: PhraseText): boolean {
  if (!endsInStop(raw) || fairWordCount(raw) < minSentenceWords) return false;
  return !sentenceKinds.has(kind) || fairWordCount(phrase.replaceAll('#', '0')) < minSentencePhraseWords;
}

/** Say whether a phrase is more than a word: it holds a space, or in scripts without spaces the characters of two words. */
export function isLong(phrase: string): boolean {
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
  return endsSentence(raw) && !asksOrCalls.test(raw.slice(-4));
}
