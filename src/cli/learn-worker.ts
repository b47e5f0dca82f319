import { type Posted, workerSettings } from '../batch/pool.js';
import { type LearnTask, type LearntPage, learntPage } from './learn-page.js';
import type { SourceOptions } from './source-options.js';

/** The entry of a thread that reads pages to learn from. */
const ready = workerSettings<SourceOptions>();

/** Read the pages that the pool posted. */
export async function learnPosted({ tasks, slot }: Posted<LearnTask>): Promise<readonly (LearntPage | null)[]> {
  const { settings, begun } = await ready;
  const done: (LearntPage | null)[] = [];
  for (const [i, task] of tasks.entries()) {
    Atomics.store(begun, slot, i + 1);
    done.push(await learntPage(task, settings));
  }
  return done;
}
