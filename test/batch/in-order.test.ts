import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

const never = new AbortController().signal;
const wide = { items: 8, bytes: 1_000_000 };

async function* numbers(count: number, seen: (n: number) => void = () => {}): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) {
    seen(n);
    yield n;
  }
}

async function all<R>(results: AsyncIterable<R>): Promise<R[]> {
  const list: R[] = [];
  for await (const result of results) list.push(result);
  return list;
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((done) => setImmediate(done));
};

describe('inOrder', () => {
  test('gives results in the order of the items, whatever is done first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (delays, items) => {
        const work = async (n: number): Promise<number> => {
          await turns(delays[n]!);
          return n;
        };
        const results = await all(inOrder(numbers(delays.length), work, () => 1, { items, bytes: 100 }, never));
        expect(results).toEqual(delays.map((_, n) => n));
      }),
      { numRuns: 40 },
    );
  });

  test.each([1, 3, 8])('reads no more than %i ahead of what was taken', async (items) => {
    let [read, taken, most] = [0, 0, 0];
    const source = numbers(40, () => {
      read++;
      most = Math.max(most, read - taken);
    });
    for await (const _ of inOrder(
      source,
      async (n) => n,
      () => 1,
      { ...wide, items },
      never,
    )) {
      taken++;
      await turns(3);
    }
    // One more is with the reader, and one with whoever takes.
    expect(most).toBeGreaterThanOrEqual(items);
    expect(most).toBeLessThanOrEqual(items + 1);
  });

  test.each([
    [9, 2],
    [10, 1],
    [500, 1],
  ])('of %i bytes each holds %i when there is room until 10', async (size, expected) => {
    let [held, most] = [0, 0];
    const source = numbers(12, () => {
      most = Math.max(most, ++held);
    });
    for await (const _ of inOrder(
      source,
      async (n) => n,
      () => size,
      { items: 8, bytes: 10 },
      never,
    )) {
      await turns(3);
      held--;
    }
    // The one that was just taken is counted until it is let go.
    expect(most).toBe(expected + 1);
  });

  test('starts the next while the first is still at work', async () => {
    const order: string[] = [];
    const work = async (n: number): Promise<number> => {
      order.push(`begin ${n}`);
      await turns(n === 0 ? 20 : 1);
      order.push(`end ${n}`);
      return n;
    };
    expect(await all(inOrder(numbers(3), work, () => 1, wide, never))).toEqual([0, 1, 2]);
    expect(order.indexOf('end 2')).toBeLessThan(order.indexOf('end 0'));
  });

  test('gives a result as soon as it is there, though the next item keeps it waiting', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(
      slow(),
      async (n) => n,
      () => 1,
      wide,
      never,
    );
    expect(await results.next()).toEqual({ value: 1, done: false });
  });

  test('stops with what is done up to the first that is not', async () => {
    const stop = new AbortController();
    const work = (n: number): Promise<number> => (n === 2 ? new Promise(() => {}) : Promise.resolve(n));
    const results: number[] = [];
    setTimeout(() => stop.abort(), 20);
    for await (const n of inOrder(numbers(10), work, () => 1, wide, stop.signal)) results.push(n);
    expect(results).toEqual([0, 1]);
  });

  test('still gives what was done when it was stopped', async () => {
    const stop = new AbortController();
    const results: number[] = [];
    for await (const n of inOrder(
      numbers(20),
      async (i) => i,
      () => 1,
      wide,
      stop.signal,
    )) {
      results.push(n);
      await turns(3);
      stop.abort();
    }
    expect(results.length).toBeGreaterThanOrEqual(wide.items);
    expect(results.length).toBeLessThanOrEqual(wide.items + 1);
  });

  test('passes on the error of a reader after what it gave, and of work where its turn comes', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('no more');
    }
    const seen: number[] = [];
    const collect = async (results: AsyncIterable<number>): Promise<void> => {
      for await (const n of results) seen.push(n);
    };
    await expect(
      collect(
        inOrder(
          broken(),
          async (n) => n,
          () => 1,
          wide,
          never,
        ),
      ),
    ).rejects.toThrow('no more');
    const failing = async (n: number): Promise<number> => (n === 1 ? Promise.reject(new Error('bug')) : n);
    await expect(collect(inOrder(numbers(3), failing, () => 1, wide, never))).rejects.toThrow('bug');
    expect(seen).toEqual([1, 0]);
  });

  test('tells the reader when nobody wants more', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        for (let n = 0; ; n++) yield n;
      } finally {
        closed = true;
      }
    }
    for await (const n of inOrder(
      source(),
      async (i) => i,
      () => 1,
      wide,
      never,
    ))
      if (n === 5) break;
    await turns(5);
    expect(closed).toBe(true);
  });
});
