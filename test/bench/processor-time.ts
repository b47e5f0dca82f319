/** Run actions in turn, `rounds` times, and give for each the least milliseconds that the processor worked for it. */
export function processorTimes(rounds: number, actions: readonly (() => unknown)[]): readonly number[] {
  const least = actions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, action] of actions.entries()) {
      const before = process.cpuUsage();
      action();
      const { user, system } = process.cpuUsage(before);
      least[i] = Math.min(least[i]!, (user + system) / 1000);
    }
  }
  return least;
}
