import minhash from 'minhash';
import { words } from '../../src/text/words.js';

/** Give the candidates of each text by the npm package `minhash`, with signatures and bands of our size, over sets of the same shingles. */
export function libraryPairs(texts: readonly string[]): readonly (readonly string[])[] {
  const index = new minhash.LshIndex({ bandSize: 4 });
  const signatures = texts.map((text, i) => {
    const signature = new minhash.Minhash({ numPerm: 128 });
    for (const shingle of shingleTexts(text)) signature.update(shingle);
    index.insert(`${i}`, signature);
    return signature;
  });
  return signatures.map((signature) => index.query(signature));
}

function shingleTexts(text: string): ReadonlySet<string> {
  const found = words(text.toLowerCase());
  return new Set(found.slice(2).map((word, i) => `${found[i]} ${found[i + 1]} ${word}`));
}
