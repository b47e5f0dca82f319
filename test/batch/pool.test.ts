import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Pool, startedPool } from '../../src/batch/pool.js';
import { type TestFolder, testFolder } from '../support/folder.js';

/** Does what a task says. It reaches what the pool started it with as `workerSettings` does. */
const worker = `
const { settings, started } = process.__tinypool_state__.workerData;
export async function act({ task, slot }) {
  if (task.do !== 'never begin') Atomics.store(started, slot, 1);
  if (task.hangs) for (;;);
  switch (task.do) {
    case 'echo': return { value: task.value, thread: process.__tinypool_state__.workerId, settings };
    case 'bytes': return { value: task.bytes.length };
    case 'loop': for (;;);
    case 'wait': return new Promise((done) => setTimeout(() => done({ value: 'waited' }), task.milliseconds));
    case 'throw later': setTimeout(() => { throw new Error('uncaught'); }); return new Promise(() => {});
  }
}`;

interface Done {
  readonly value: unknown;
  readonly thread?: number;
  readonly settings?: unknown;
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
    const done = await Promise.all(Array.from({ length: 20 }, (_, i) => run(echo(i), [])));
    expect(done.map(({ value }) => value)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(done[0]!.settings).toEqual({ rules: new Map([['a', 1]]) });
  });

  test('hands bytes over', async () => {
    const bytes = new Uint8Array(1000);
    expect(await (await started(1)).run({ do: 'bytes', bytes }, [bytes.buffer])).toEqual({ value: 1000 });
    expect(bytes.length).toBe(0);
  });

  test('stops a task that hangs, and goes on with another worker', async () => {
    const { run } = await started(1, 0.5);
    const first = await run(echo(1), []);
    const hanging = run({ do: 'loop' }, []);
    const next = run(echo(2), []);
    await expect(hanging).rejects.toMatchObject({ problem: { kind: 'timed-out', seconds: 0.5 } });
    expect(await next).toMatchObject({ value: 2 });
    expect((await next).thread === undefined || first.thread === undefined).toBe(false);
  });

  test('counts the time of a task from when it is taken, not from when it waits', async () => {
    const { run } = await started(1, 2);
    const waits = Array.from({ length: 3 }, () => run({ do: 'wait', milliseconds: 800 }, []));
    expect(await Promise.all(waits)).toHaveLength(3);
  });

  test('gives a task that was taken its time once', async () => {
    const { run } = await started(1, 1);
    await run(echo(1), []);
    await expect(run({ do: 'wait', milliseconds: 1600 }, [])).rejects.toMatchObject({ problem: { kind: 'timed-out' } });
  });

  test('gives a worker that has not begun by then the time once more, and no more', async () => {
    const { run } = await started(1, 0.3);
    expect(await run({ do: 'never begin' }, [])).toBeUndefined();
    const hanging = run({ do: 'never begin', hangs: true }, []);
    await expect(hanging).rejects.toMatchObject({ problem: { kind: 'timed-out' } });
  });

  test('loses one task to a worker that dies', async () => {
    const { run } = await started(1);
    const dying = run({ do: 'throw later' }, []);
    const next = run(echo(3), []);
    await expect(dying).rejects.toMatchObject({ problem: { kind: 'worker-died' } });
    expect(await next).toMatchObject({ value: 3 });
  });

  test('ends its workers whatever they do', async () => {
    const { run, close } = await started(2);
    run({ do: 'loop' }, []).catch(() => {});
    await run(echo(1), []);
    await close();
  });
});
