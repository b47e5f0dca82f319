import type { Config } from './config.js';
import { ExitCode } from './exit-codes.js';
import { notes, warningSentence } from './messages.js';
import type { CleanedPage, Outcome } from './page.js';

/** Prints a line on stderr: what happened to which input. A stack follows with `--verbose`. */
export type Say = (path: string, message: string, stack?: string | null) => void;

/** Say on stderr what there is to say of a page, and give the code that it means for the run. */
export function report(path: string, outcome: Outcome, config: Config, say: Say): ExitCode {
  if (outcome.kind === 'failed') {
    say(path, outcome.failure.message, outcome.failure.stack);
    return ExitCode.failed;
  }
  if (!config.quiet) {
    const told = outcome.warnings.filter((code) => config.verbose || code !== 'repeats-kept');
    for (const code of told) say(path, warningSentence(code));
  }
  return outcome.article ? reportArticle(path, outcome, config, say) : reportNone(path, outcome, config, say);
}

function reportNone(path: string, { paragraphs, score }: CleanedPage, { minConfidence }: Config, say: Say): ExitCode {
  say(path, paragraphs === 0 ? notes.empty : notes.unsure(score, minConfidence));
  return ExitCode.noArticle;
}

function reportArticle(path: string, page: CleanedPage, { verbose }: Config, say: Say): ExitCode {
  if (verbose) say(path, notes.cleaned(page.paragraphs, page.words, page.score));
  if (!page.changes) return ExitCode.ok;
  say(path, notes.wouldChange);
  return ExitCode.wouldChange;
}
