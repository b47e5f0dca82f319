const VOCABULARY =
  'harbour council ferry morning village lantern orchard bridge keeper winter market river garden teacher wagon copper meadow signal anchor window barrel chapel';

/**
 * Give a paragraph of prose of so many words, in sentences of twelve: the same for the same seed, and with hardly a run of three
 * words that another seed has too.
 */
export function prose(words: number, seed: number = 1): string {
  const vocabulary = VOCABULARY.split(' ');
  let state = seed * 2654435761;
  const found: string[] = [];
  for (let i = 0; i < words; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const word = vocabulary[(state >>> 16) % vocabulary.length]!;
    const first = i % 12 === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
    found.push(i % 12 === 11 || i === words - 1 ? `${first}.` : first);
  }
  return found.join(' ');
}

/** Give a text of exactly so many characters that holds a space and no sentence end, in lower case. */
export function textOf(length: number): string {
  if (length < 4) return 'x'.repeat(length);
  return `ab ${'x'.repeat(length - 3)}`;
}
