import { ALL_SETS, dumpsOf, hasCorpus, htmlOf, type SetName } from '../quality/corpus.js';
import { random, seedOf } from '../quality/random.js';
import { benchPages } from './pages.js';

/** A page of a made folder. */
export interface MadePage {
  readonly ending: 'txt' | 'html';
  readonly text: string;
  /** Number of the page that it is a copy of; its own where it is none. */
  readonly origin: number;
}

export interface MadePages {
  /** Where the pages come from that they are made of. */
  readonly source: string;
  /** Give the page of a number, from 0: the same for the same number. */
  readonly page: (number: number) => MadePage;
}

type Kind = 'number' | 'name' | 'word' | 'sign';
type Words = Readonly<Record<Kind, readonly string[]>>;

/** What pages are made of: a page, and words of all pages of its set. */
interface Pattern {
  readonly ending: 'txt' | 'html';
  readonly text: string;
  readonly words: Words;
}

/** So many pages after each other are of one site, and made of so many patterns. */
export const PAGES_OF_SITE = 250;
const PATTERNS_OF_SITE = 8;
/** One page in so many is a copy. */
const COPY_EVERY = 100;
/** Shorter lines are the site's, and the same on all its pages made of one pattern. */
const MIN_OWN_LENGTH = 30;
/** Shares of words that others take the place of, in pages that are no copies. Short words stay: they make a language. */
const CHANGED: Readonly<Record<Kind, number>> = { number: 0.9, name: 0.9, word: 0.55, sign: 0.5 };
/** The same in copies. */
const CHANGED_IN_COPIES: Readonly<Record<Kind, number>> = { number: 0, name: 0, word: 0.03, sign: 0.02 };
const MIN_LETTERS = 4;
/** Most words of a kind that a set gives. */
const MAX_WORDS = 20_000;

/** A sign of a script that sets no spaces, a number or a word. */
const token = /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}])|(\p{N}+)|[\p{L}\p{M}]+/gu;
const capital = /^\p{Lu}/u;
/** What is no text of an HTML page. */
const markup = /(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>|&[#\w]+;)/i;

/**
 * Give pages made of the `layout` dumps and the HTML pages of the optional corpus where it is there, else of the fixtures. In its longer
 * lines each has other words than the rest, but for near copies.
 * @param htmlShare Of pages that are HTML, 0 to 1.
 */
export function madePages(htmlShare: number): MadePages {
  const sets = hasCorpus() ? ALL_SETS.map((set) => textsOf(set)) : [benchPages(100).texts];
  const words = sets.map(wordsOf);
  const texts = sets.flatMap((set, i) => set.map((text): Pattern => ({ ending: 'txt', text, words: words[i]! })));
  const htmls = !hasCorpus() || htmlShare === 0 ? [] : ALL_SETS.flatMap((set, i) => htmlPatterns(set, words[i]!));

  /** Gives a page that is no copy. */
  const original = (number: number): Pattern => {
    const next = random(number);
    const patterns = next() < htmlShare && htmls.length > 0 ? htmls : texts;
    const site = Math.floor(number / PAGES_OF_SITE);
    const seed = site * PATTERNS_OF_SITE + Math.floor(next() * PATTERNS_OF_SITE);
    const pattern = patterns[Math.floor(random(seed)() * patterns.length)]!;
    return { ...pattern, text: changed(pattern, CHANGED, number) };
  };
  const page = (number: number): MadePage => {
    const origin = originOf(number);
    const pattern = original(origin);
    const text = origin === number ? pattern.text : changed(pattern, CHANGED_IN_COPIES, number);
    return { ending: pattern.ending, text, origin };
  };
  return { source: hasCorpus() ? 'the optional corpus' : 'fixtures/pages', page };
}

/** Copies are of any page before them that isn't one. */
function originOf(number: number): number {
  if (number % COPY_EVERY !== COPY_EVERY - 1) return number;
  const origin = Math.floor(random(number)() * number);
  return origin % COPY_EVERY === COPY_EVERY - 1 ? origin - 1 : origin;
}

function textsOf(set: SetName): readonly string[] {
  return dumpsOf(set).flatMap(({ style, text }) => (style === 'layout' ? [text] : []));
}

/** Leaves out pages in other encodings than UTF-8: what is written is. */
function htmlPatterns(set: SetName, words: Words): readonly Pattern[] {
  const ids = dumpsOf(set).flatMap(({ id, style }) => (style === 'layout' ? [id] : []));
  return ids.flatMap((id): readonly Pattern[] => {
    const text = Buffer.from(htmlOf(set, id)).toString('utf8');
    return text.includes('\ufffd') ? [] : [{ ending: 'html', text, words }];
  });
}

function wordsOf(texts: readonly string[]): Words {
  const found = { number: new Set<string>(), name: new Set<string>(), word: new Set<string>(), sign: new Set<string>() };
  for (const text of texts) {
    for (const match of text.matchAll(token)) {
      const set = found[kindOf(match[0], match[1], match[2])];
      if (set.size < MAX_WORDS) set.add(match[0]);
    }
  }
  return { number: [...found.number], name: [...found.name], word: [...found.word].filter(isLong), sign: [...found.sign] };
}

function kindOf(text: string, sign: string | undefined, number: string | undefined): Kind {
  if (sign !== undefined) return 'sign';
  if (number !== undefined) return 'number';
  return capital.test(text) ? 'name' : 'word';
}

function isLong(word: string): boolean {
  return word.length >= MIN_LETTERS;
}

/** Changes every occurrence of a word alike, so that what stands twice on a page still does. */
function changed({ ending, text, words }: Pattern, shares: Readonly<Record<Kind, number>>, seed: number): string {
  const known = new Map<string, string>();
  const word = (old: string, sign: string | undefined, number: string | undefined): string => {
    let made = known.get(old);
    if (made === undefined) {
      const kind = kindOf(old, sign, number);
      const next = random(seedOf(old) ^ Math.imul(seed + 1, 0x9e3779b1));
      const stays = (kind === 'word' && !isLong(old)) || next() >= shares[kind];
      made = stays ? old : words[kind][Math.floor(next() * words[kind].length)]!;
      known.set(old, made);
    }
    return made;
  };
  const parts = text.split(ending === 'txt' ? /(\n)/ : markup);
  return parts.map((part, i) => (i % 2 === 0 && part.length >= MIN_OWN_LENGTH ? part.replace(token, word) : part)).join('');
}
