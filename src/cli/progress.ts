import type { MultiBar } from 'cli-progress';
import type { Config } from './config.js';
import type { Io } from './io.js';
import { notes } from './messages.js';
import type { Say } from './report.js';
import { isSet } from './style.js';

/** A bar on stderr that tells how far a batch is. */
export interface Progress {
  /** Says a line without damage to the bar. */
  readonly say: Say;
  /** Tell of a page that was read to learn from it. @param inputs Inputs that were begun. */
  readonly read: (inputs: number) => void;
  /** Tell of a page. @param inputs Inputs that were begun. */
  readonly page: (inputs: number, failed: boolean) => void;
  /** Take the bar away. */
  readonly end: () => void;
}

/** A batch that ends sooner has no bar. */
const delayMilliseconds = 500;
const perSecond = 5;
const wipe = '\r\u001b[K';

/** Say whether a bar may be shown: to a person, who hasn't asked for none, and where no results go to the same terminal. */
export function wantsProgress(config: Config, { stdout, stderr, env }: Pick<Io, 'stdout' | 'stderr' | 'env'>): boolean {
  if (stderr.isTTY !== true || config.quiet || !config.progress) return false;
  if (env['TERM'] === 'dumb' || isSet(env['CI'])) return false;
  return config.output !== null || stdout.isTTY !== true;
}

/** Give the progress of a batch of `total` inputs; one that nobody sees where there is no terminal for it. */
export function progressFor(config: Config, io: Io, total: number, say: Say): Progress {
  if (!wantsProgress(config, io)) return { say, read: () => {}, page: () => {}, end: () => {} };
  const state = { begun: Date.now(), inputs: 0, read: 0, pages: 0, failed: 0, bars: null as MultiBar | null, ended: false };
  let restart = (): void => {};
  const facts = (): { readonly facts: string } => {
    const rate = (pages: number): number => Math.round((1000 * pages) / Math.max(1, Date.now() - state.begun));
    const isLearning = state.pages === 0 && state.read > 0;
    if (isLearning) return { facts: notes.learning(state.read, rate(state.read)) };
    return { facts: notes.progress(state.pages, rate(state.pages), state.failed) };
  };
  const show = async (): Promise<void> => {
    const { MultiBar } = await import('cli-progress');
    if (state.ended) return;
    const bars = new MultiBar({
      format: '{bar} {percentage} % | {facts} | {eta_formatted}',
      stream: io.stderr as NodeJS.WriteStream,
      fps: perSecond,
      barsize: 24,
      // A process that is killed can't put the terminal back.
      hideCursor: false,
      linewrap: true,
      // After a line was said the bar is gone, though it has nothing new to show.
      forceRedraw: true,
      clearOnComplete: true,
      gracefulExit: false,
    });
    const bar = bars.create(total, state.inputs, facts());
    bars.on('update-pre', () => bar.update(state.inputs, facts()));
    restart = () => bar.start(total, state.inputs, facts());
    state.bars = bars;
  };
  const timer = setTimeout(() => void show(), delayMilliseconds);
  return {
    say: (path, message, stack) => {
      if (state.bars !== null) io.stderr.write(wipe, () => {});
      say(path, message, stack);
      state.bars?.update();
    },
    read: (inputs) => {
      state.inputs = inputs;
      state.read++;
    },
    page: (inputs, failed) => {
      const isFirst = state.pages++ === 0 && state.read > 0;
      if (isFirst) state.begun = Date.now();
      state.inputs = inputs;
      if (failed) state.failed++;
      // The bar runs twice: what is left of the time is reckoned anew.
      if (isFirst) restart();
    },
    end: () => {
      state.ended = true;
      clearTimeout(timer);
      state.bars?.stop();
      state.bars = null;
    },
  };
}
