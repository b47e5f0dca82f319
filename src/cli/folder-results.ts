import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { type EarlierPages, earlierPages, forgetEarlier, knownContent } from '../batch/earlier-run.js';
import type { BatchInput } from '../batch/gather.js';
import { type ManifestEntry, manifestWriter } from '../batch/manifest.js';
import { outputFolder } from '../batch/output-folder.js';
import { type OutputNames, outputNames } from '../batch/output-names.js';
import { rounded } from '../emit/json.js';
import type { Config } from './config.js';
import { ExitCode } from './exit-codes.js';
import { type Failure, systemCode } from './failure.js';
import { folderCopies, forgetCopies } from './folder-copies.js';
import { notes } from './messages.js';
import type { Outcome } from './page.js';
import { report, type Say } from './report.js';
import type { BatchPage, Results } from './results.js';

export const endings = { text: '.txt', md: '.md', json: '.json' } as const;

/** With these no later page can be written either. */
const fatalCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

const nothing = { output: null, contentHash: null, words: null, confidence: null, duplicateOf: null, error: null } as const;

/** Give the names that inputs get in an output folder. */
export function namesFor(inputs: readonly BatchInput[], format: keyof typeof endings): OutputNames {
  return outputNames(
    inputs.flatMap(({ place }) => (place === null ? [] : [place])),
    endings[format],
  );
}

/**
 * Give results that go to a folder: a file a page, and the manifest.
 * @param root Its path. It is made where it isn't there.
 * @throws the system's error when the folder or its manifest can't be written.
 */
export function folderResults(config: Config, root: string, names: OutputNames, say: Say): Results {
  mkdirSync(root, { recursive: true });
  const earlier = earlierPages(root, config.resume);
  if (!config.resume) forgetEarlier(root);
  const folder = outputFolder(root);
  const { duplicates, format } = config;
  if (duplicates === 'ignore') forgetCopies(root);
  const options = { drop: duplicates === 'drop', json: format === 'json', resume: config.resume };
  const copies = duplicates === 'ignore' ? null : folderCopies(root, folder, options);
  // Once earlier runs are kept, since it begins anew.
  const lines = manifestWriter(root);
  let line = 0;
  const facts = { optionsHash: optionsHash(config), version: manifest.version };

  /** Writes what came of a page, and gives the outcome and where it is. An earlier result that is no longer one goes. */
  const put = (name: string | null, outcome: Outcome): readonly [Outcome, string | null] => {
    if (name === null) return [outcome, null];
    if (outcome.kind === 'failed' || outcome.body === null) {
      if (earlier.has(name)) folder.remove(name);
      return [outcome, null];
    }
    try {
      folder.write(name, fileText(outcome.body));
      return [outcome, name];
    } catch (error) {
      const code = systemCode(error);
      if (code === null || fatalCodes.has(code)) throw error;
      return [{ kind: 'failed', body: null, failure: unwritable(code, error) }, null];
    }
  };

  return {
    known: (page) => {
      const name = config.resume ? nameOf(page, names) : null;
      const known = name === null ? null : knownContent(earlier.get(name), { ...facts, path: page.source.path });
      if (known === null || !folder.holds(name!)) return null;
      const isCompared = copies !== null && entryOf(earlier, name).status === 'article';
      return isCompared && !copies.knows(name!, known) ? null : known;
    },
    add: async (page, { outcome, contentHash }) => {
      const name = nameOf(page, names);
      const { path } = page.source;
      if (outcome.kind === 'same') {
        const entry = entryOf(earlier, name);
        line++;
        if (entry.status === 'article') copies?.addKnown({ line, path, name: name! });
        lines.add({ ...entry, duplicateOf: null });
        return { code: entry.status === 'article' ? ExitCode.ok : ExitCode.noArticle, skipped: true };
      }
      const [written, output] = put(name, outcome);
      line++;
      const compared = written.kind === 'cleaned' ? written.compared : null;
      if (compared !== null && output !== null)
        copies?.add({ line, path, name: output }, compared, contentHash, fileText(written.body!));
      lines.add({ ...nothing, path, ...statusOf(written), output, contentHash, ...facts });
      return { code: report(path, written, config, say), skipped: false };
    },
    end: async (_code, whole) => {
      lines.close();
      // A batch that stopped early knows its copies when it is resumed.
      const found = whole ? await copies?.finish() : undefined;
      copies?.close();
      if (whole) {
        forgetEarlier(root);
        copies?.forgetEarlier();
      }
      return found ?? { copies: 0, dropped: 0 };
    },
    giveUp: async () => {
      lines.close();
      copies?.close();
    },
  };
}

/** A file ends with one line break. */
function fileText(body: string): string {
  return body.endsWith('\n') ? body : `${body}\n`;
}

function nameOf({ from, source }: BatchPage, names: OutputNames): string | null {
  if (from.place === null) return null;
  return source.record === null ? names.page(from.place) : names.record(from.place, source.record);
}

function entryOf(earlier: EarlierPages, name: string | null): ManifestEntry {
  const entry = name === null ? undefined : earlier.get(name);
  if (entry === undefined) throw new TypeError('nothing is known of this page from an earlier run');
  return entry;
}

function statusOf(outcome: Outcome): Pick<ManifestEntry, 'status' | 'words' | 'confidence' | 'error'> {
  if (outcome.kind === 'failed') {
    const { code, message } = outcome.failure;
    return { status: 'failed', words: null, confidence: null, error: { code, message } };
  }
  const { article, words, score } = outcome;
  return { status: article ? 'article' : 'no-article', words, confidence: rounded(score), error: null };
}

function unwritable(code: string, error: unknown): Failure {
  return { code: 'unwritable', message: notes.unwritable(code), stack: error instanceof Error ? (error.stack ?? null) : null };
}

function optionsHash(config: Config): string {
  const { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes } = config;
  // A run that looked for no copies has kept nothing for one that does.
  const compared = config.duplicates !== 'ignore';
  const options = { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes, compared };
  return createHash('sha256').update(JSON.stringify(options)).digest('hex');
}
