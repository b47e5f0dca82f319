import { random } from '../quality/random.js';

const SYLLABLES = 'ar bel cor dun el fen gar hol ir jas kel lor mar nov or pel quin ros sal tor ul ven wil yor zan'.split(' ');

/** Give the words of a made story: every seventh is a name, every twentieth a number. The same for the same seed, and none like another's. */
export function storyWords(seed: number, count: number = 120): readonly string[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => {
    if (i % 20 === 19) return String(Math.floor(next() * 100_000));
    const word = madeWord(next);
    return i % 7 === 3 ? word[0]!.toUpperCase() + word.slice(1) : word;
  });
}

export function story(seed: number, count: number = 120): string {
  return storyWords(seed, count).join(' ');
}

/** Give the text with every `step`-th word replaced by another in lower case, from word `first` on. */
export function edited(text: string, step: number, first: number = 0): string {
  const next = random(step * 1000 + first);
  return text
    .split(' ')
    .map((word, i) => (i % step === first % step ? `${madeWord(next)}x` : word))
    .join(' ');
}

/** Give a text of the same words, its names and numbers replaced. */
export function renamed(text: string, seed: number): string {
  const next = random(seed);
  return text
    .split(' ')
    .map((word) => {
      if (/\d/.test(word)) return String(Math.floor(next() * 100_000));
      const made = madeWord(next);
      return /[A-Z]/.test(word) ? made[0]!.toUpperCase() + made.slice(1) : word;
    })
    .join(' ');
}

export function madeWord(next: () => number): string {
  const syllable = (): string => SYLLABLES[Math.floor(next() * SYLLABLES.length)]!;
  return syllable() + syllable() + syllable();
}
