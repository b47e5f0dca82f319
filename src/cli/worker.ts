import { type Posted, workerSettings } from '../batch/pool.js';
import { type PageDone, type PageTask, pageDone, type TaskSettings } from './page-task.js';
import { printerFor } from './printer.js';

/** The entry of a worker thread. It begins to load what pages need before the first comes. */
const ready = workerSettings<TaskSettings>().then(async ({ settings, begun }) => ({
  options: settings.options,
  begun,
  printer: await printerFor(settings.options, settings.look),
}));

/** Clean the pages that the pool posted. */
export async function cleanPosted({ tasks, slot }: Posted<PageTask>): Promise<readonly (PageDone | null)[]> {
  const { options, begun, printer } = await ready;
  const done: (PageDone | null)[] = [];
  for (const [i, task] of tasks.entries()) {
    Atomics.store(begun, slot, i + 1);
    done.push(await pageDone(task, options, printer));
  }
  return done;
}
