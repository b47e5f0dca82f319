import { type Posted, workerSettings } from '../batch/pool.js';
import { type PageDone, type PageTask, pageDone, type TaskSettings } from './page-task.js';
import { printerFor } from './printer.js';

/** The entry of a worker thread. It begins to load what pages need before the first comes. */
const ready = workerSettings<TaskSettings>().then(async ({ settings, started }) => ({
  options: settings.options,
  started,
  printer: await printerFor(settings.options, settings.look),
}));

/** Clean a page that the pool posted. */
export async function cleanPosted({ task, slot }: Posted<PageTask>): Promise<PageDone> {
  const { options, started, printer } = await ready;
  Atomics.store(started, slot, 1);
  return pageDone(task, options, printer);
}
