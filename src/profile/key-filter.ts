/** Remembers keys of 64 bits, given as two unsigned 32-bit halves. It may say of a key that it has it though it was never added. */
export interface KeyFilter {
  /** Add a key and say whether it was there. */
  readonly add: (first: number, second: number) => boolean;
  readonly has: (first: number, second: number) => boolean;
}

/** 16 MB. */
const BITS = 27;
const MASK: number = 2 ** BITS - 1;

/**
 * Start an empty filter (Bloom 1970), with two bits a key, one by each half. Of five million keys one in two hundred new ones is taken
 * for one of them, of ten million one in fifty.
 */
export function keyFilter(): KeyFilter {
  const bits = new Uint32Array(2 ** (BITS - 5));
  const isSet = (bit: number): boolean => (bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  const set = (bit: number): void => {
    bits[bit >>> 5]! |= 1 << (bit & 31);
  };
  const has = (first: number, second: number): boolean => isSet(first & MASK) && isSet(second & MASK);
  return {
    has,
    add: (first, second) => {
      const was = has(first, second);
      set(first & MASK);
      set(second & MASK);
      return was;
    },
  };
}
