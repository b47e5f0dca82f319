import { copyCases, hasCopyCases } from '../quality/copy-cases.js';
import { prose } from '../support/words.js';

/** Texts of so many words each, and where they come from. */
export interface Documents {
  readonly source: string;
  readonly texts: readonly string[];
}

/** Stretches of one page that are taken, at most. */
const MAX_STRETCHES = 3;

/** Give `count` texts of so many words: stretches of the optional corpus, copies among them, where it is there; else made ones. */
export function documents(count: number, words: number): Documents {
  if (!hasCopyCases()) return { source: 'made of a few words', texts: Array.from({ length: count }, (_, i) => prose(words, i)) };
  const texts: string[] = [];
  for (const { text } of copyCases()) {
    const all = text.split(' ');
    for (let from = 0; from + words <= all.length && from < MAX_STRETCHES * words; from += words)
      texts.push(all.slice(from, from + words).join(' '));
  }
  return {
    source: 'near-duplicates of the optional corpus',
    texts: Array.from({ length: count }, (_, i) => texts[i % texts.length]!),
  };
}
