import { InputError } from './problem.js';

/** Worker threads that each do one task at a time. */
export interface Pool<T, R> {
  /**
   * Do a task when a worker is free. What `transfer` names goes to the worker and is gone here.
   * @throws InputError `timed-out`, the worker having been replaced; or `worker-died`.
   */
  readonly run: (task: T, transfer: readonly ArrayBuffer[]) => Promise<R>;
  /** End all workers at once, whatever they do. Tasks that none had taken never settle. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Module with the worker's function. */
  readonly file: URL;
  /** Name of that function. */
  readonly name: string;
  readonly jobs: number;
  /** Most time of one task, from when a worker takes it. */
  readonly seconds: number;
  /** Handed to each worker once; plain data. */
  readonly settings: unknown;
}

/** A task as it reaches a worker. */
export interface Posted<T> {
  readonly task: T;
  /** Which of `started` tells that the worker has taken it. */
  readonly slot: number;
}

/** What a worker gets when it starts. */
export interface WorkerSettings<S> {
  readonly settings: S;
  /** 0: the task of a slot waits for its worker to start; 1: it was taken. */
  readonly started: Int32Array;
}

/** Give what a worker was started with; called in the worker. */
export async function workerSettings<S>(): Promise<WorkerSettings<S>> {
  const { Tinypool } = await import('tinypool');
  return Tinypool.workerData as WorkerSettings<S>;
}

/**
 * Start a pool. Tinypool rather than Piscina, which it comes from: no native code, a tenth of the size. Tasks wait here and not in
 * its queue, since a task's time counts from when it runs.
 */
export async function startedPool<T, R>({ file, name, jobs, seconds, settings }: PoolOptions): Promise<Pool<T, R>> {
  const { Tinypool } = await import('tinypool');
  const started = new Int32Array(new SharedArrayBuffer(jobs * Int32Array.BYTES_PER_ELEMENT));
  const workers = new Tinypool({
    filename: file.href,
    name,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { settings, started } satisfies WorkerSettings<unknown>,
  });
  // A worker that ends between two tasks is replaced; there is nothing to tell.
  workers.on('error', () => {});
  const free = Array.from({ length: jobs }, (_, slot) => slot);
  const waiting: ((slot: number) => void)[] = [];
  const taken = (): Promise<number> => {
    const slot = free.pop();
    return slot === undefined ? new Promise((take) => waiting.push(take)) : Promise.resolve(slot);
  };
  const given = (slot: number): void => {
    const take = waiting.shift();
    if (take === undefined) free.push(slot);
    else take(slot);
  };
  return {
    run: async (task, transfer) => {
      const slot = await taken();
      Atomics.store(started, slot, 0);
      const limit = timeLimit(seconds, () => Atomics.load(started, slot) === 1);
      try {
        const posted: Posted<T> = { task, slot };
        return (await workers.run(posted, { signal: limit.signal, transferList: [...transfer] })) as R;
      } catch (cause) {
        throw new InputError(limit.signal.aborted ? { kind: 'timed-out', seconds } : { kind: 'worker-died' }, { cause });
      } finally {
        limit.end();
        given(slot);
      }
    },
    close: () => workers.destroy(),
  };
}

/** Aborts when time is up; a task that its worker hasn't taken by then gets the time once more. */
function timeLimit(seconds: number, isStarted: () => boolean): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  let again = true;
  const expire = (): void => {
    if (again && !isStarted()) {
      again = false;
      timer = setTimeout(expire, seconds * 1000);
    } else controller.abort();
  };
  let timer = setTimeout(expire, seconds * 1000);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}
