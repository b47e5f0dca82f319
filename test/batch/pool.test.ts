import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Pool, startedPool } from '../../src/batch/pool.js';
import { type TestFolder, testFolder } from '../support/folder.js';

/** Does what a task says. It reaches what the pool started it with as `workerSettings` does. */
const worker = `
const { settings, begun } = process.__tinypool_state__.workerData;
export async function act({ tasks, slot }) {
  const results = [];
  for (const [i, task] of tasks.entries()) {
    if (task.do !== 'never begin') Atomics.store(begun, slot, i + 1);
    results.push(await acted(task, tasks.length));
  }
  return results;
}
async function acted(task, together) {
  if (task.hangs) for (;;);
  switch (task.do) {
    case 'echo': return { value: task.value, thread: process.__tinypool_state__.workerId, settings, together };
    case 'loop': for (;;);
    case 'wait': return new Promise((done) => setTimeout(() => done({ value: 'waited', together }), task.milliseconds));
    case 'throw later': setTimeout(() => { throw new Error('uncaught'); }); return new Promise(() => {});
  }
}`;

interface Done {
  readonly value: unknown;
  readonly thread?: number;
  readonly settings?: unknown;
  /** Tasks that came to the worker with it, itself among them. */
  readonly together?: number;
}

type Task = Readonly<Record<string, unknown>>;

let folder: TestFolder;
let pool: Pool<Task, Done> | null = null;
beforeAll(() => {
  folder = testFolder();
  folder.put({ 'worker.mjs': worker });
});
afterEach(() => pool?.close());
afterAll(() => folder.remove());

async function started(jobs: number, seconds: number = 60): Promise<Pool<Task, Done>> {
  const file = pathToFileURL(join(folder.path, 'worker.mjs'));
  pool = await startedPool<Task, Done>({ file, name: 'act', jobs, seconds, settings: { rules: new Map([['a', 1]]) } });
  return pool;
}

const echo = (value: number): Task => ({ do: 'echo', value });

describe('a pool', () => {
  test('does more tasks than it has workers, each with its settings', async () => {
    const { run } = await started(2);
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => run(echo(i), 1)));
    expect(done.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(done[0]!.settings).toEqual({ rules: new Map([['a', 1]]) });
  });

  test('gives a worker at most 16 tasks at once, and no more than its share', async () => {
    const { run } = await started(2);
    const done = await Promise.all(Array.from({ length: 102 }, (_, i) => run(echo(i), 1)));
    // Both workers take the first alone, then 16 of those that wait.
    expect(Math.max(...done.map(({ together }) => together!))).toBe(16);
    expect(done.at(-1)!.together).toBeLessThan(16);
  });

  test.each([
    [64 * 1024, 4],
    [64 * 1024 + 1, 3],
    [256 * 1024, 1],
    [10_000_000, 1],
  ])('gives a worker tasks of %i bytes %i at once', async (bytes, expected) => {
    const { run } = await started(1);
    const done = await Promise.all(Array.from({ length: 21 }, (_, i) => run(echo(i), bytes)));
    expect(Math.max(...done.map(({ together }) => together!))).toBe(expected);
  });

  test('does again what was given together with a task that hangs or kills its worker', async () => {
    const { run } = await started(1, 0.5);
    const tasks = [echo(0), echo(1), { do: 'loop' }, echo(3), { do: 'throw later' }, echo(5), { do: 'loop' }];
    const done = await Promise.allSettled(tasks.map((task) => run(task, 1)));
    const kinds = done.map((one) => (one.status === 'fulfilled' ? one.value.value : one.reason.problem.kind));
    expect(kinds).toEqual([0, 1, 'timed-out', 3, 'worker-died', 5, 'timed-out']);
  });

  test('stops a task that hangs, and goes on with another worker', async () => {
    const { run } = await started(1, 0.5);
    const first = await run(echo(1), 1);
    const hanging = run({ do: 'loop' }, 1);
    const next = run(echo(2), 1);
    await expect(hanging).rejects.toMatchObject({ problem: { kind: 'timed-out', seconds: 0.5 } });
    expect(await next).toMatchObject({ value: 2 });
    expect((await next).thread === undefined || first.thread === undefined).toBe(false);
  });

  test('counts the time of a task from when its worker comes to it, not from when it waits', async () => {
    const { run } = await started(1, 2);
    const waits = Array.from({ length: 4 }, () => run({ do: 'wait', milliseconds: 800 }, 1));
    const done = await Promise.all(waits);
    // Three go to the worker at once, and take longer together than one may.
    expect(done.map(({ together }) => together)).toEqual([1, 3, 3, 3]);
  });

  test('gives a task that was taken its time once', async () => {
    const { run } = await started(1, 1);
    await run(echo(1), 1);
    await expect(run({ do: 'wait', milliseconds: 1600 }, 1)).rejects.toMatchObject({ problem: { kind: 'timed-out' } });
  });

  test('gives a worker that has not begun by then the time once more, and no more', async () => {
    const { run } = await started(1, 0.3);
    expect(await run({ do: 'never begin' }, 1)).toBeUndefined();
    const hanging = run({ do: 'never begin', hangs: true }, 1);
    await expect(hanging).rejects.toMatchObject({ problem: { kind: 'timed-out' } });
  });

  test('loses one task to a worker that dies', async () => {
    const { run } = await started(1);
    const dying = run({ do: 'throw later' }, 1);
    const next = run(echo(3), 1);
    await expect(dying).rejects.toMatchObject({ problem: { kind: 'worker-died' } });
    expect(await next).toMatchObject({ value: 3 });
  });

  test('ends its workers whatever they do', async () => {
    const { run, close } = await started(2);
    run({ do: 'loop' }, 1).catch(() => {});
    await run(echo(1), 1);
    await close();
  });
});
