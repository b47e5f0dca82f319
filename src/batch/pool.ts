import { InputError } from './problem.js';

/** Worker threads that each do one task after the other. */
export interface Pool<T, R> {
  /**
   * Do a task when a worker is free. Tasks that wait go to it several at a time.
   * @param bytes How large the task is, about.
   * @throws InputError `timed-out`, the worker having been replaced; or `worker-died`.
   */
  readonly run: (task: T, bytes: number) => Promise<R>;
  /** End all workers at once, whatever they do. Tasks that aren't done by then need not settle. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Module with the worker's function: it takes {@link Posted} tasks, and gives what came of each. */
  readonly file: URL;
  /** Name of that function. */
  readonly name: string;
  readonly jobs: number;
  /** Most time of one task, from when its worker comes to it; it may take an eighth more. */
  readonly seconds: number;
  /** Handed to each worker once; plain data. */
  readonly settings: unknown;
}

/** Tasks as they reach a worker. */
export interface Posted<T> {
  readonly tasks: readonly T[];
  /** Which of `begun` tells how far the worker has come. */
  readonly slot: number;
}

/** What a worker gets when it starts. */
export interface WorkerSettings<S> {
  readonly settings: S;
  /** 0: the tasks of a slot wait for their worker to start; else the number of the task that it is at, from 1. */
  readonly begun: Int32Array;
}

/** A task that has no result yet. */
interface Waiting<T, R> {
  readonly task: T;
  readonly bytes: number;
  readonly done: (result: R) => void;
  readonly failed: (error: InputError) => void;
}

/** Most tasks that go to a worker at once: so many share what a message takes, and the time until the worker has the next. */
const MAX_AT_ONCE = 16;
/** Most bytes of them; a single larger task goes alone, since tasks are done again where one beside them is stopped. */
const MAX_BYTES_AT_ONCE = 256 * 1024;
/** How often a worker is looked after in the time that a task may take. */
const LOOKS = 8;

/** Give what a worker was started with; called in the worker. */
export async function workerSettings<S>(): Promise<WorkerSettings<S>> {
  const { Tinypool } = await import('tinypool');
  return Tinypool.workerData as WorkerSettings<S>;
}

/**
 * Start a pool. Tinypool rather than Piscina, which it comes from: no native code, a tenth of the size. Tasks wait here and not in
 * its queue, since a task's time counts from when it runs. Where a worker is stopped or dies, the task that it was at has failed, and
 * those that it was given with it are done again.
 */
export async function startedPool<T, R>({ file, name, jobs, seconds, settings }: PoolOptions): Promise<Pool<T, R>> {
  const { Tinypool } = await import('tinypool');
  const begun = new Int32Array(new SharedArrayBuffer(jobs * Int32Array.BYTES_PER_ELEMENT));
  const workers = new Tinypool({
    filename: file.href,
    name,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { settings, begun } satisfies WorkerSettings<unknown>,
  });
  // A worker that ends between two tasks is replaced; there is nothing to tell.
  workers.on('error', () => {});
  const free = Array.from({ length: jobs }, (_, slot) => slot);
  const waiting: Waiting<T, R>[] = [];
  let isClosed = false;

  const handOut = (): void => {
    while (free.length > 0 && waiting.length > 0 && !isClosed) void doTogether(free.pop()!, nextOf(waiting, jobs));
  };
  const doTogether = async (slot: number, given: readonly Waiting<T, R>[]): Promise<void> => {
    Atomics.store(begun, slot, 0);
    const watch = watched(seconds, () => Atomics.load(begun, slot));
    try {
      const posted: Posted<T> = { tasks: given.map(({ task }) => task), slot };
      const results = (await workers.run(posted, { signal: watch.signal })) as readonly R[];
      for (const [i, { done }] of given.entries()) done(results[i]!);
    } catch (cause) {
      const at = Math.max(0, (watch.stoppedAt() ?? Atomics.load(begun, slot)) - 1);
      const problem = watch.stoppedAt() === null ? ({ kind: 'worker-died' } as const) : ({ kind: 'timed-out', seconds } as const);
      given[at]!.failed(new InputError(problem, { cause }));
      waiting.unshift(...given.filter((_, i) => i !== at));
    } finally {
      watch.end();
      free.push(slot);
      handOut();
    }
  };

  return {
    run: (task, bytes) =>
      new Promise((done, failed) => {
        waiting.push({ task, bytes, done, failed });
        handOut();
      }),
    close: () => {
      isClosed = true;
      return workers.destroy();
    },
  };
}

/** Take the tasks that go to a worker next: no more than its share, so that all have something to do to the end. */
function nextOf<T, R>(waiting: Waiting<T, R>[], jobs: number): readonly Waiting<T, R>[] {
  const most = Math.min(MAX_AT_ONCE, Math.ceil(waiting.length / jobs));
  let count = 1;
  for (let bytes = waiting[0]!.bytes; count < most; count++) {
    bytes += waiting[count]!.bytes;
    if (bytes > MAX_BYTES_AT_ONCE) break;
  }
  return waiting.splice(0, count);
}

interface Watch {
  /** Aborts when a task's time is up. */
  readonly signal: AbortSignal;
  /** Which task that was, as in `begun`; null: none. */
  readonly stoppedAt: () => number | null;
  readonly end: () => void;
}

/** Look after a worker. One that hasn't begun gets the time twice, since it may have to start. @param at As in `begun`. */
function watched(seconds: number, at: () => number): Watch {
  const controller = new AbortController();
  let stopped: number | null = null;
  let last = 0;
  let looks = 0;
  const look = (): void => {
    const now = at();
    looks = now === last ? looks + 1 : 0;
    last = now;
    if (looks < (now === 0 ? 2 * LOOKS : LOOKS)) return;
    stopped = now;
    clearInterval(timer);
    controller.abort();
  };
  const timer = setInterval(look, (seconds * 1000) / LOOKS);
  return { signal: controller.signal, stoppedAt: () => stopped, end: () => clearInterval(timer) };
}
