import type { Config } from './config.js';
import { ExitCode } from './exit-codes.js';
import { frameFor } from './frame.js';
import { report, type Say } from './report.js';
import type { Results } from './results.js';
import type { Sink } from './sink.js';

/** Give results that go to stdout or a file, one after the other, at the pace of who takes them. */
export function streamResults(config: Config, sink: Sink, several: boolean, say: Say): Results {
  const frame = frameFor(config, sink, several);
  return {
    known: () => null,
    draft: () => null,
    clear: () => {},
    add: async ({ source }, { outcome }) => {
      if (outcome.kind === 'same') throw new TypeError('nothing is known of a page before it is cleaned');
      await frame.add(source.path, outcome.body);
      return { code: report(source.path, outcome, config, say), skipped: false };
    },
    end: async (code) => {
      await frame.end();
      await sink.finish(code === ExitCode.failed);
      return { copies: 0, dropped: 0 };
    },
    giveUp: () => sink.discard(),
  };
}
