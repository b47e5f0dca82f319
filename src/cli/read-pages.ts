import type { BatchInput } from '../batch/gather.js';
import { inOrder } from '../batch/in-order.js';
import type { Reading } from '../batch/sources.js';
import type { Config } from './config.js';
import { failureOf } from './failure.js';
import { type LearnTask, type LearntPage, learntPage } from './learn-page.js';
import { aheadOf, type Numbered, numberedSources, sizeOf } from './numbered-sources.js';
import { pageWorkers } from './page-workers.js';
import type { SourceOptions } from './source-options.js';

/** A page that was read to learn from it. */
export interface ReadPage {
  readonly page: Numbered;
  readonly learnt: LearntPage;
}

/** Read the pages of inputs, each input once, many at the same time, and give what is learnt of each, in the order of the inputs. */
export async function* readPages(
  config: Config,
  inputs: readonly BatchInput[],
  reading: Reading,
  stop: AbortSignal,
): AsyncGenerator<ReadPage> {
  const { from, encoding, maxBytes } = config;
  const settings: SourceOptions = { from, encoding, maxBytes };
  const workers = pageWorkers<LearnTask, LearntPage>(config, {
    file: 'cli-learn-worker.cjs',
    name: 'learnPosted',
    settings,
    here: (task) => learntPage(task, settings),
    failed: (_task, error) => ({ kind: 'failed', failure: failureOf(error) }),
  });
  const work = async (page: Numbered): Promise<ReadPage> => ({ page, learnt: await workers.run({ source: page.source }) });
  try {
    const distinct = [...new Map(inputs.map((one) => [one.input.path, one])).values()];
    yield* inOrder(numberedSources(distinct, reading), work, sizeOf, aheadOf(workers.jobs), stop);
  } finally {
    await workers.close();
  }
}
