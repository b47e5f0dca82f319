import { numberList } from './number-list.js';

/** Numbers for keys of 64 bits, from 0 in the order in which they first came. About 20 bytes a key. */
export interface KeyTable {
  readonly size: () => number;
  /** Give the number of a key, which is given as two unsigned 32-bit halves; a new key gets the next one. */
  readonly numberOf: (first: number, second: number) => number;
  /** Give the number of a key; -1 where it has none. */
  readonly find: (first: number, second: number) => number;
}

const FIRST_SLOTS = 1 << 10;
/** Share of the slots that may be taken, in quarters. */
const MAX_QUARTERS = 3;

/** Start an empty table: open addressing, where the first free slot after a key's own is its. */
export function keyTable(): KeyTable {
  let slots = new Uint32Array(FIRST_SLOTS);
  const keys = numberList();
  let size = 0;

  /** Give the slot that holds the key, or where it would go. A slot holds the key's number and one. */
  function slotOf(first: number, second: number): number {
    const mask = slots.length - 1;
    let slot = second & mask;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (keys.at(2 * held - 2) === first && keys.at(2 * held - 1) === second) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    slots = new Uint32Array(2 * slots.length);
    for (let number = 0; number < size; number++) slots[slotOf(keys.at(2 * number), keys.at(2 * number + 1))] = number + 1;
  }

  return {
    size: () => size,
    find: (first, second) => slots[slotOf(first, second)]! - 1,
    numberOf: (first, second) => {
      const slot = slotOf(first, second);
      const held = slots[slot]!;
      if (held !== 0) return held - 1;
      keys.push(first);
      keys.push(second);
      slots[slot] = ++size;
      if (4 * size > MAX_QUARTERS * slots.length) grow();
      return size - 1;
    },
  };
}
