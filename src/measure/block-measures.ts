import type { Block } from '../model/block.js';
import { CharClass, charClasses, isWordClass } from '../text/classes.js';
import { endsSentence } from '../text/sentence.js';

/** What is measured of a block by itself, in one pass over its characters. Shares are 0-1, flags 0 or 1. */
export interface BlockMeasures {
  /** Characters, ideographs and kana counted three times: what a reader takes in. */
  readonly length: Float64Array;
  /** `length` where the block is prose: {@link MIN_PROSE_LENGTH} or longer with a sentence end in it; else 0. */
  readonly prose: Float64Array;
  /** 1 when it ends a sentence, closing quotes and brackets skipped. */
  readonly ending: Float64Array;
  /** 1 when it ends in a colon, comma or dash: something must follow. */
  readonly opening: Float64Array;
  /** Sentence ends inside the block and at its end. */
  readonly sentences: Float64Array;
  readonly words: Float64Array;
  /** Share of words with a capital first letter. */
  readonly capitalised: Float64Array;
  /** Letters a word, 0-20. */
  readonly wordLength: Float64Array;
  /** 1 when a quotation mark stands at an end. */
  readonly quoted: Float64Array;
  /** 1 for a list item. */
  readonly bullet: Float64Array;
  /** 1 when it holds ©, ® or ™. */
  readonly legal: Float64Array;
  /** Share of letters that are capitals. */
  readonly upper: Float64Array;
  /** Share of characters that are digits. */
  readonly digits: Float64Array;
  /** Share of characters that are letters. */
  readonly letters: Float64Array;
  /** Commas, and what menus put between their items, by the character. */
  readonly commas: Float64Array;
  readonly separators: Float64Array;
  /** 1 when it has a colon or semicolon before its last character: `Cast: …`, a time, an address. */
  readonly labelled: Float64Array;
  /** 1 when it has an `@` or `www.` or `://`. */
  readonly address: Float64Array;
  /** 1 when a number of four digits from 1900 to 2099 stands in it. */
  readonly year: Float64Array;
  /** 1 when it has a time of day, `14:05` or `14.05`. */
  readonly clock: Float64Array;
  /** 1 when it begins with a lower-case letter or closing punctuation: the rest of something. */
  readonly continues: Float64Array;
  /** 1 when it begins with a digit. */
  readonly startsDigit: Float64Array;
}

/** Least length of prose: below it lie titles, labels and captions (design study, 60 characters). */
export const MIN_PROSE_LENGTH = 60;
/** Longest mean word that still says something, in letters: beyond it stand addresses and code. */
const MAX_WORD_LENGTH = 20;

/** Names of the columns. */
const COLUMNS = [
  'length',
  'prose',
  'ending',
  'opening',
  'sentences',
  'words',
  'capitalised',
  'wordLength',
  'quoted',
  'bullet',
  'legal',
  'upper',
  'digits',
  'letters',
  'commas',
  'separators',
  'labelled',
  'address',
  'year',
  'clock',
  'continues',
  'startsDigit',
] as const satisfies readonly (keyof BlockMeasures)[];

/** Measure every block once, in `Page.blocks` order. Linear in the length of their text. */
export function measureBlocks(blocks: readonly Block[]): BlockMeasures {
  const into = Object.fromEntries(COLUMNS.map((name) => [name, new Float64Array(blocks.length)])) as Record<
    (typeof COLUMNS)[number],
    Float64Array
  >;
  const counts = new Uint32Array(CLASS_COUNT);
  blocks.forEach((block, i) => {
    measureBlock(block, i, into, counts.fill(0));
  });
  return into;
}

/** One more than the last class. */
const CLASS_COUNT = CharClass.symbol + 1;

function measureBlock({ text, kind }: Block, i: number, into: BlockMeasures, counts: Uint32Array): void {
  const signs = signsOf(text, counts);
  const length = text.length + 2 * counts[CharClass.ideograph]!;
  const upper = counts[CharClass.upper]!;
  const unspaced = counts[CharClass.ideograph]! + counts[CharClass.unspaced]!;
  const letters = upper + counts[CharClass.lower]! + counts[CharClass.letter]! + unspaced;
  const words = Math.max(1, signs.words);
  // Thai, Lao, Khmer and Burmese prose sets no full stops: a long run of them is a sentence by itself.
  const isSilent = signs.sentences === 0 && counts[CharClass.unspaced]! * 2 > letters && text.length >= MIN_UNSPACED_SENTENCE;
  const sentences = isSilent ? 1 : signs.sentences;
  const first = charClasses[text.charCodeAt(0)];
  into.length[i] = length;
  into.prose[i] = length >= MIN_PROSE_LENGTH && sentences > 0 ? length : 0;
  into.ending[i] = endsSentence(text) ? 1 : 0;
  into.opening[i] = endsOpen(text) ? 1 : 0;
  into.sentences[i] = sentences;
  into.words[i] = signs.words;
  into.capitalised[i] = signs.capitalised / words;
  into.wordLength[i] = Math.min(MAX_WORD_LENGTH, letters / words);
  into.quoted[i] = isQuote(text.charCodeAt(0)) || isQuote(text.charCodeAt(text.length - 1)) ? 1 : 0;
  into.bullet[i] = kind === 'list-item' ? 1 : 0;
  into.legal[i] = signs.legal ? 1 : 0;
  into.upper[i] = upper / Math.max(1, letters);
  into.digits[i] = counts[CharClass.digit]! / text.length;
  into.letters[i] = letters / text.length;
  into.commas[i] = counts[CharClass.comma]! / text.length;
  into.separators[i] = counts[CharClass.separator]! / text.length;
  into.labelled[i] =
    counts[CharClass.colon]! - (charClasses[text.charCodeAt(text.length - 1)] === CharClass.colon ? 1 : 0) > 0 ? 1 : 0;
  into.address[i] = signs.address ? 1 : 0;
  into.year[i] = signs.year ? 1 : 0;
  into.clock[i] = signs.clock ? 1 : 0;
  into.continues[i] = first === CharClass.lower || first === CharClass.closing || first === CharClass.comma ? 1 : 0;
  into.startsDigit[i] = first === CharClass.digit ? 1 : 0;
}

interface Signs {
  words: number;
  capitalised: number;
  sentences: number;
  legal: boolean;
  address: boolean;
  year: boolean;
  clock: boolean;
}

/** The one pass over a block's characters: counts its classes, and reads the signs that need a neighbour. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over the characters, a branch for each class.
function signsOf(text: string, counts: Uint32Array): Signs {
  const signs: Signs = { words: 0, capitalised: 0, sentences: 0, legal: false, address: false, year: false, clock: false };
  let inWord = false;
  let afterTerminal = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const charClass = charClasses[unit]!;
    counts[charClass]!++;
    if (charClass === CharClass.ideograph || charClass === CharClass.unspaced) {
      signs.words++;
      inWord = false;
      afterTerminal = false;
    } else if (isWordClass(charClass)) {
      if (!inWord) {
        signs.words++;
        if (charClass === CharClass.upper) signs.capitalised++;
        else if (charClass === CharClass.digit) readNumber(text, at, signs);
      }
      inWord = true;
      afterTerminal = false;
    } else {
      inWord = false;
      // A full stop ends a sentence before a space; in ideographic scripts at once.
      if (charClass === CharClass.terminal && unit > LAST_SPACED_TERMINAL) signs.sentences++;
      else if (charClass === CharClass.terminal) afterTerminal = true;
      else if (charClass === CharClass.space && afterTerminal) {
        signs.sentences++;
        afterTerminal = false;
      } else if (unit === 0xa9 || unit === 0xae || unit === 0x2122) signs.legal = true;
      else if (unit === AT || (unit === COLON && text.startsWith('//', at + 1))) signs.address = true;
      if (unit === FULL_STOP && text.startsWith('www', at - 3)) signs.address = true;
    }
  }
  if (afterTerminal) signs.sentences++;
  return signs;
}

const AT = 0x40;
const COLON = 0x3a;
const FULL_STOP = 0x2e;
/** Years that news is dated by. */
const MIN_YEAR = 1900;
const MAX_YEAR = 2099;
const HOURS = 24;
const MINUTES = 60;

/** See whether the number that begins here, in ASCII digits, is a year or the hours of a time. */
function readNumber(text: string, at: number, signs: Signs): void {
  const [length, value] = numberAt(text, at);
  if (length === 4 && value >= MIN_YEAR && value <= MAX_YEAR) signs.year = true;
  const divider = text.charCodeAt(at + length);
  if (length > 2 || value >= HOURS || (divider !== COLON && divider !== FULL_STOP)) return;
  const [minuteLength, minutes] = numberAt(text, at + length + 1);
  if (minuteLength === 2 && minutes < MINUTES) signs.clock = true;
}

/** Digits, at most five of them, and the value of the number that begins here. */
function numberAt(text: string, at: number): readonly [length: number, value: number] {
  let value = 0;
  let length = 0;
  for (; length < 5; length++) {
    const digit = text.charCodeAt(at + length) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return [length, value];
}

/** Shortest text of a script without full stops that is prose, in UTF-16 code units: headlines in Thai have up to 80. */
const MIN_UNSPACED_SENTENCE = 100;

/** Terminals from here on (`。`, `！`) belong to scripts without spaces. */
const LAST_SPACED_TERMINAL = 0x2fff;

function endsOpen(text: string): boolean {
  const last = charClasses[text.charCodeAt(text.length - 1)];
  return last === CharClass.colon || last === CharClass.comma || last === CharClass.dash;
}

function isQuote(unit: number): boolean {
  return charClasses[unit] === CharClass.quote || unit === 0xab || unit === 0xbb || unit === 0x300c || unit === 0x300d;
}
