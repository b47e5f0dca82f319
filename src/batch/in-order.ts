/** How far reading may run ahead of writing, so that memory stays flat. */
export interface Ahead {
  /** Most items that are read and not yet given out. */
  readonly items: number;
  /** Most bytes of them together; a single larger item is let through. */
  readonly bytes: number;
}

/** An item on its way; `result` is set when it is done. */
interface Underway<R> {
  readonly size: number;
  readonly done: Promise<void>;
  result: { readonly value: R } | null;
}

/**
 * Work on items at the same time and give the results in the order of the items, whatever is done first.
 * @param work Must not fail. How much of it runs at once is its own business.
 * @param sizeOf Bytes of an item.
 * @param stop Ends the run: what is done, up to the first item that isn't, is still given.
 */
export async function* inOrder<S, R>(
  items: AsyncGenerator<S>,
  work: (item: S) => Promise<R>,
  sizeOf: (item: S) => number,
  ahead: Ahead,
  stop: AbortSignal,
): AsyncGenerator<R> {
  const queue: Underway<R>[] = [];
  const changed = bell();
  const state = { bytes: 0, ended: false, left: false, error: null as { readonly cause: unknown } | null };
  const isOver = (): boolean => state.left || stop.aborted;
  const hasRoom = (): boolean => queue.length < ahead.items && (queue.length === 0 || state.bytes < ahead.bytes);
  stop.addEventListener('abort', changed.ring);

  const feed = async (): Promise<void> => {
    try {
      while (!isOver()) {
        if (!hasRoom()) {
          await changed.rung();
          continue;
        }
        const next = await items.next();
        if (next.done === true || isOver()) break;
        queue.push(underway(next.value));
        changed.ring();
      }
    } catch (cause) {
      state.error = { cause };
    }
    state.ended = true;
    changed.ring();
  };
  const underway = (item: S): Underway<R> => {
    const size = sizeOf(item);
    state.bytes += size;
    const entry: Underway<R> = {
      size,
      result: null,
      done: work(item).then((value) => {
        entry.result = { value };
        changed.ring();
      }),
    };
    // An error of `work` is met where its turn comes.
    entry.done.catch(changed.ring);
    return entry;
  };

  const fed = feed();
  try {
    for (;;) {
      const first = queue[0];
      if (first === undefined ? state.ended || stop.aborted : first.result === null && stop.aborted) break;
      if (first === undefined) await changed.rung();
      else if (first.result === null) await Promise.race([first.done, changed.rung()]);
      else {
        queue.shift();
        state.bytes -= first.size;
        changed.ring();
        yield first.result.value;
      }
    }
    if (state.error !== null) throw state.error.cause;
  } finally {
    state.left = true;
    stop.removeEventListener('abort', changed.ring);
    changed.ring();
    // A reader that waits, as for stdin, can't be awaited; it is told to stop by the signal or when the run ends.
    void fed.then(() => items.return(undefined)).catch(() => {});
  }
}

/** Wakes everyone who waits. */
interface Bell {
  readonly ring: () => void;
  readonly rung: () => Promise<void>;
}

function bell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of waiting) wake();
      waiting.clear();
    },
    rung: () => new Promise((wake) => waiting.add(wake)),
  };
}
