/** Calls `visit` with each group of two or more of the `members` that have one key, unsigned 32-bit, in the order that they were given in. */
export type GroupByKey = (members: Uint32Array, keyOf: (member: number) => number, visit: (group: Uint32Array) => void) => void;

const DIGIT_BITS = 11;
const DIGITS: number = 1 << DIGIT_BITS;
const PASSES = 3;

/**
 * Give a function that groups up to `capacity` members by key, in linear time and in 16 bytes a member: it sorts by 11 bits at a time,
 * the lowest first. The groups are views of its own memory: they hold until the next call, and no call may be made while one runs.
 */
export function keyGroups(capacity: number): GroupByKey {
  let keys = new Uint32Array(capacity);
  let sorted = new Uint32Array(capacity);
  let keysBefore = new Uint32Array(capacity);
  let before = new Uint32Array(capacity);
  const starts = new Uint32Array(DIGITS);

  function sortBy(shift: number, count: number): void {
    [keys, keysBefore] = [keysBefore, keys];
    [sorted, before] = [before, sorted];
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(keysBefore[i]! >>> shift) & (DIGITS - 1)]!++;
    for (let digit = 0, at = 0; digit < DIGITS; digit++) {
      const length = starts[digit]!;
      starts[digit] = at;
      at += length;
    }
    for (let i = 0; i < count; i++) {
      const digit = (keysBefore[i]! >>> shift) & (DIGITS - 1);
      const place = starts[digit]!;
      starts[digit] = place + 1;
      keys[place] = keysBefore[i]!;
      sorted[place] = before[i]!;
    }
  }

  return (members, keyOf, visit) => {
    const count = members.length;
    for (let i = 0; i < count; i++) {
      sorted[i] = members[i]!;
      keys[i] = keyOf(members[i]!);
    }
    for (let pass = 0; pass < PASSES; pass++) sortBy(pass * DIGIT_BITS, count);
    for (let start = 0, end = 1; start < count; start = end, end++) {
      while (end < count && keys[end] === keys[start]) end++;
      if (end - start > 1) visit(sorted.subarray(start, end));
    }
  };
}
