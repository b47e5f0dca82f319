/** Which of `0 … count - 1` hang together. Mutable; lives as long as one set of pages is looked at. */
export interface Components {
  readonly count: number;
  /** Give the lowest of all that `one` hangs together with. */
  readonly rootOf: (one: number) => number;
  readonly areJoined: (one: number, other: number) => boolean;
  readonly join: (one: number, other: number) => void;
}

/** Start with each alone. Each answer takes close to constant time: ways are halved as they are walked. */
export function components(count: number): Components {
  const parents = Uint32Array.from({ length: count }, (_, i) => i);

  function rootOf(one: number): number {
    let at = one;
    for (let parent = parents[at]!; parent !== at; parent = parents[at]!) {
      parents[at] = parents[parent]!;
      at = parents[at]!;
    }
    return at;
  }

  function join(one: number, other: number): void {
    const [a, b] = [rootOf(one), rootOf(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  return { count, rootOf, areJoined: (one, other) => rootOf(one) === rootOf(other), join };
}
