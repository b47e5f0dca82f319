import type { Block } from '../model/block.js';
import { CharClass, charClasses } from '../text/classes.js';

/**
 * What is measured of a block by itself, in one pass over its characters. Shares are 0-1, flags 0 or 1.
 * Each name is a column of {@link BlockMeasures}.
 */
export const BLOCK_MEASURES = [
  /** Characters, ideographs and kana counted three times: what a reader takes in. */
  'length',
  /** `length` where the block is prose (at least {@link MIN_PROSE_LENGTH} long with a sentence end in it), else 0. */
  'prose',
  /** 1 when it ends a sentence, closing quotes and brackets skipped. */
  'ending',
  /** 1 when it ends in a colon, comma or dash: something must follow. */
  'opening',
  /** Sentence ends inside the block and at its end. */
  'sentences',
  'words',
  /** Commas per word. */
  'commas',
  /** Characters that menus are divided by, per word. */
  'separators',
  /** Share of digits. */
  'digits',
  /** Share of words with a capital first letter. */
  'capitalised',
  /** Share of capital letters. */
  'upper',
  /** Letters per word, 0-20. */
  'wordLength',
  /** 1 when it starts with a small letter or closing punctuation. */
  'startsInside',
  /** 1 when it opens or closes a quotation at an end. */
  'quoted',
  /** 1 for a list item. */
  'bullet',
  /** 1 when it holds an address of the web or of mail. */
  'address',
  /** 1 when it holds ©, ® or ™. */
  'legal',
] as const;

export type BlockMeasure = (typeof BLOCK_MEASURES)[number];

/** A value a block for each measure; `Page.blocks` order. */
export type BlockMeasures = Readonly<Record<BlockMeasure, Float64Array>>;

/** Least length of prose: below it lie titles, labels and captions (design study, 60 characters). */
export const MIN_PROSE_LENGTH = 60;

/** Measure every block once. Linear in the length of their text. */
export function measureBlocks(blocks: readonly Block[]): BlockMeasures {
  const columns = Object.fromEntries(BLOCK_MEASURES.map((name) => [name, new Float64Array(blocks.length)])) as Record<
    BlockMeasure,
    Float64Array
  >;
  blocks.forEach((block, i) => {
    measureBlock(block, i, columns);
  });
  return columns;
}

function measureBlock(block: Block, i: number, into: BlockMeasures): void {
  const { text } = block;
  let wide = 0;
  let letters = 0;
  let upper = 0;
  let digits = 0;
  let wordCount = 0;
  let capitalised = 0;
  let commas = 0;
  let separators = 0;
  let sentences = 0;
  let legal = 0;
  let inWord = false;
  let afterTerminal = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const charClass = charClasses[unit]!;
    const wordClass = charClass >= CharClass.lower && charClass <= CharClass.unspaced;
    if (wordClass) {
      if (charClass === CharClass.ideograph || charClass === CharClass.unspaced) {
        wide++;
        letters++;
        wordCount++;
        inWord = false;
      } else {
        if (charClass === CharClass.digit) digits++;
        else if (charClass !== CharClass.mark) letters++;
        if (charClass === CharClass.upper) upper++;
        if (!inWord) {
          wordCount++;
          if (charClass === CharClass.upper) capitalised++;
          inWord = true;
        }
      }
      afterTerminal = false;
      continue;
    }
    inWord = false;
    switch (charClass) {
      case CharClass.space:
        if (afterTerminal) sentences++;
        afterTerminal = false;
        break;
      case CharClass.terminal:
        // In unspaced scripts no space follows a full stop.
        if (unit > 0x2fff) sentences++;
        else afterTerminal = true;
        break;
      case CharClass.closing:
      case CharClass.quote:
        break;
      case CharClass.comma:
        commas++;
        break;
      case CharClass.separator:
        separators++;
        break;
      case CharClass.symbol:
        if (unit === 0xa9 || unit === 0xae || unit === 0x2122) legal = 1;
        break;
      default:
    }
  }
  const [ending, opening] = endOf(text);
  if (afterTerminal) sentences++;
  const perWord = Math.max(1, wordCount);
  const length = text.length + 2 * wide;
  into.length[i] = length;
  into.prose[i] = length >= MIN_PROSE_LENGTH && sentences > 0 ? length : 0;
  into.ending[i] = ending;
  into.opening[i] = opening;
  into.sentences[i] = sentences;
  into.words[i] = wordCount;
  into.commas[i] = commas / perWord;
  into.separators[i] = separators / perWord;
  into.digits[i] = digits / text.length;
  into.capitalised[i] = capitalised / perWord;
  into.upper[i] = upper / Math.max(1, letters);
  into.wordLength[i] = Math.min(20, letters / perWord);
  into.startsInside[i] = startsInside(text) ? 1 : 0;
  into.quoted[i] = isQuote(text.charCodeAt(0)) || isQuote(text.charCodeAt(text.length - 1)) ? 1 : 0;
  into.bullet[i] = block.kind === 'list-item' ? 1 : 0;
  into.address[i] = ADDRESS.test(text) ? 1 : 0;
  into.legal[i] = legal;
}

const ADDRESS = /https?:\/\/|www\.|\S@\w/u;

function endOf(text: string): readonly [ending: 0 | 1, opening: 0 | 1] {
  for (let at = text.length - 1; at >= 0; at--) {
    const charClass = charClasses[text.charCodeAt(at)]!;
    if (charClass === CharClass.closing || charClass === CharClass.quote || charClass === CharClass.space) continue;
    if (charClass === CharClass.terminal) return [1, 0];
    const open = charClass === CharClass.colon || charClass === CharClass.comma || charClass === CharClass.dash;
    return [0, open && at === text.length - 1 ? 1 : 0];
  }
  return [0, 0];
}

function startsInside(text: string): boolean {
  const first = charClasses[text.charCodeAt(0)];
  return first === CharClass.lower || first === CharClass.closing || first === CharClass.comma;
}

function isQuote(unit: number): boolean {
  const charClass = charClasses[unit];
  return charClass === CharClass.quote || unit === 0xab || unit === 0xbb || unit === 0x300c || unit === 0x300d;
}
