/**
 * Give a 32-bit hash of a text's code units: FNV-1a with the finaliser of MurmurHash3, unsigned.
 * Equal on every machine; its test vectors are fixed.
 */
export function hash32(text: string, seed: number = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Spread the bits of a 32-bit number: the finaliser of MurmurHash3, unsigned. */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
