import type { BatchInput } from '../batch/gather.js';
import type { Reading } from '../batch/sources.js';
import type { Config } from './config.js';
import { failureOf } from './failure.js';
import { type LearnTask, type LearntPage, learntPage } from './learn-page.js';
import { pageWorkers } from './page-workers.js';
import type { SourceOptions } from './source-options.js';
import { type Numbered, workedPages } from './worked-pages.js';

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
  const workers = pageWorkers<LearnTask, LearntPage | null>(config, {
    file: 'cli-learn-worker.cjs',
    name: 'learnPosted',
    settings,
    here: (task) => learntPage(task, settings),
    failed: (_task, error) => ({ kind: 'failed', failure: failureOf(error) }),
  });
  const work = ({ source }: Numbered): Promise<LearntPage | null> => workers.run({ source });
  try {
    const distinct = [...new Map(inputs.map((one) => [one.input.path, one])).values()];
    for await (const [page, learnt] of workedPages(distinct, reading, { jobs: workers.jobs, work }, stop)) yield { page, learnt };
  } finally {
    await workers.close();
  }
}
