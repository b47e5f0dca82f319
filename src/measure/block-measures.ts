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
}

/** Least length of prose: below it lie titles, labels and captions (design study, 60 characters). */
export const MIN_PROSE_LENGTH = 60;
/** Longest mean word that still says something, in letters: beyond it stand addresses and code. */
const MAX_WORD_LENGTH = 20;

/** Measure every block once, in `Page.blocks` order. Linear in the length of their text. */
export function measureBlocks(blocks: readonly Block[]): BlockMeasures {
  const column = () => new Float64Array(blocks.length);
  const into: BlockMeasures = {
    length: column(),
    prose: column(),
    ending: column(),
    opening: column(),
    sentences: column(),
    words: column(),
    capitalised: column(),
    wordLength: column(),
    quoted: column(),
    bullet: column(),
    legal: column(),
  };
  blocks.forEach((block, i) => {
    measureBlock(block, i, into);
  });
  return into;
}

function measureBlock({ text, kind }: Block, i: number, into: BlockMeasures): void {
  const counts = countsOf(text);
  const length = text.length + 2 * counts.wide;
  const words = Math.max(1, counts.words);
  into.length[i] = length;
  into.prose[i] = length >= MIN_PROSE_LENGTH && counts.sentences > 0 ? length : 0;
  into.ending[i] = endsSentence(text) ? 1 : 0;
  into.opening[i] = endsOpen(text) ? 1 : 0;
  into.sentences[i] = counts.sentences;
  into.words[i] = counts.words;
  into.capitalised[i] = counts.capitalised / words;
  into.wordLength[i] = Math.min(MAX_WORD_LENGTH, counts.letters / words);
  into.quoted[i] = isQuote(text.charCodeAt(0)) || isQuote(text.charCodeAt(text.length - 1)) ? 1 : 0;
  into.bullet[i] = kind === 'list-item' ? 1 : 0;
  into.legal[i] = counts.legal ? 1 : 0;
}

interface Counts {
  /** Ideographs and kana. */
  readonly wide: number;
  readonly letters: number;
  readonly words: number;
  readonly capitalised: number;
  readonly sentences: number;
  readonly legal: boolean;
}

/** The one pass over a block's characters. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over the characters, a branch for each class.
function countsOf(text: string): Counts {
  let wide = 0;
  let unspaced = 0;
  let letters = 0;
  let words = 0;
  let capitalised = 0;
  let sentences = 0;
  let legal = false;
  let inWord = false;
  let afterTerminal = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const charClass = charClasses[unit]!;
    if (charClass === CharClass.ideograph || charClass === CharClass.unspaced) {
      if (charClass === CharClass.ideograph) wide++;
      else unspaced++;
      letters++;
      words++;
      inWord = false;
      afterTerminal = false;
    } else if (isWordClass(charClass)) {
      if (charClass !== CharClass.digit && charClass !== CharClass.mark) letters++;
      if (!inWord) {
        words++;
        if (charClass === CharClass.upper) capitalised++;
      }
      inWord = true;
      afterTerminal = false;
    } else {
      inWord = false;
      // A full stop ends a sentence before a space; in ideographic scripts at once.
      if (charClass === CharClass.terminal && unit > LAST_SPACED_TERMINAL) sentences++;
      else if (charClass === CharClass.terminal) afterTerminal = true;
      else if (charClass === CharClass.space && afterTerminal) {
        sentences++;
        afterTerminal = false;
      } else if (unit === 0xa9 || unit === 0xae || unit === 0x2122) legal = true;
    }
  }
  if (afterTerminal) sentences++;
  // Thai, Lao, Khmer and Burmese prose sets no full stops: a long run of them is a sentence by itself.
  if (sentences === 0 && unspaced * 2 > letters && text.length >= MIN_UNSPACED_SENTENCE) sentences = 1;
  return { wide, letters, words, capitalised, sentences, legal };
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
