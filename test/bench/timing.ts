/** Give the milliseconds that something takes. */
async function milliseconds(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Give the middle value, the lower of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >>> 1] ?? Number.NaN;
}

/** Time actions in turn, `rounds` times, and give each one's times: what else the machine does meets all alike. */
export async function inTurn(rounds: number, actions: readonly (() => unknown)[]): Promise<readonly (readonly number[])[]> {
  const times = actions.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, action] of actions.entries()) times[i]!.push(await milliseconds(action));
  }
  return times;
}
