import { createRequire } from 'node:module';
import { words } from '../../src/text/words.js';

interface LibrarySignature {
  readonly update: (text: string) => void;
}
interface LibraryIndex {
  readonly insert: (key: string, signature: LibrarySignature) => void;
  readonly query: (signature: LibrarySignature) => readonly string[];
}
interface Library {
  readonly Minhash: new (options: { readonly numPerm: number }) => LibrarySignature;
  readonly LshIndex: new (options: { readonly bandSize: number }) => LibraryIndex;
}

/** The package has no types of its own. */
const { Minhash, LshIndex }: Library = createRequire(import.meta.url)('minhash');

/** Give the candidates of each text by the npm package `minhash`, with signatures and bands of our size, over sets of the same shingles. */
export function libraryPairs(texts: readonly string[]): readonly (readonly string[])[] {
  const index = new LshIndex({ bandSize: 4 });
  const signatures = texts.map((text, i) => {
    const signature = new Minhash({ numPerm: 128 });
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
