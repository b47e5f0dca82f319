import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { type EarlierPages, earlierPages, forgetEarlier, knownContent } from '../batch/earlier-run.js';
import type { BatchInput } from '../batch/gather.js';
import { type ManifestEntry, manifestWriter } from '../batch/manifest.js';
import { outputFolder } from '../batch/output-folder.js';
import { type OutputNames, outputNames } from '../batch/output-names.js';
import type { PageFile, Source } from '../batch/sources.js';
import { rounded } from '../emit/json.js';
import { hostOf } from '../profile/site-of-page.js';
import type { Config } from './config.js';
import { ExitCode } from './exit-codes.js';
import { type Failure, systemCode } from './failure.js';
import { folderCopies, forgetCopies } from './folder-copies.js';
import { notes } from './messages.js';
import type { Outcome } from './page.js';
import { type Draft, fileText, sha256 } from './page-task.js';
import { report, type Say } from './report.js';
import type { BatchPage, Results } from './results.js';

export const endings = { text: '.txt', md: '.md', json: '.json' } as const;

/** With these no later page can be written either. */
const fatalCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

const nothing = { site: null, profileHash: null, words: null, confidence: null, duplicateOf: null, error: null } as const;

/** An output that is there. */
interface Written {
  readonly name: string;
  /** SHA-256 of it. */
  readonly hash: string;
}

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
  const put = (name: string | null, outcome: Outcome, draft: Draft | null): readonly [Outcome, Written | null] => {
    if (name === null) return [outcome, null];
    if (outcome.kind === 'failed' || (outcome.body === null && draft === null)) {
      if (earlier.has(name)) folder.remove(name);
      return [outcome, null];
    }
    try {
      if (draft !== null) {
        folder.take(name, draft.path);
        return [outcome, { name, hash: draft.hash }];
      }
      const text = fileText(outcome.body!);
      folder.write(name, text);
      return [outcome, { name, hash: sha256(text) }];
    } catch (error) {
      const code = systemCode(error);
      if (code === null || fatalCodes.has(code)) throw error;
      return [{ kind: 'failed', body: null, failure: unwritable(code, error) }, null];
    }
  };

  return {
    known: (page, profiles) => {
      const name = config.resume ? nameOf(page, names) : null;
      const known = name === null ? null : knownContent(earlier.get(name), { ...facts, ...placeOf(page.source), profiles });
      if (known === null || !folder.holds(name!)) return null;
      const isCompared = copies !== null && entryOf(earlier, name).status === 'article';
      return isCompared && !copies.knows(name!, known) ? null : known;
    },
    draft: (page) => {
      const name = nameOf(page, names);
      return name === null ? null : folder.draft(name);
    },
    add: async (page, { outcome, contentHash, draft }) => {
      const name = nameOf(page, names);
      const { path } = page.source;
      if (outcome.kind === 'same') {
        const entry = entryOf(earlier, name);
        line++;
        if (entry.status === 'article') copies?.addKnown({ line, path, name: name! });
        lines.add({ ...entry, duplicateOf: null });
        return { code: entry.status === 'article' ? ExitCode.ok : ExitCode.noArticle, skipped: true };
      }
      const [result, written] = put(name, outcome, draft);
      line++;
      const compared = result.kind === 'cleaned' ? result.compared : null;
      if (compared !== null && written !== null)
        copies?.add({ line, path, name: written.name }, compared, contentHash, written.hash);
      lines.add({ path, ...statusOf(result), output: written?.name ?? null, contentHash, ...facts });
      return { code: report(path, result, config, say), skipped: false };
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
    clear: folder.clear,
  };
}

function nameOf({ from, source }: BatchPage, names: OutputNames): string | null {
  if (from.place === null) return null;
  return source.record === null ? names.page(from.place) : names.record(from.place, source.record);
}

/** What a page's own address tells of it. */
function placeOf(source: Source | PageFile): { readonly path: string; readonly host: string | null } {
  return { path: source.path, host: 'content' in source ? hostOf(source.url) : null };
}

function entryOf(earlier: EarlierPages, name: string | null): ManifestEntry {
  const entry = name === null ? undefined : earlier.get(name);
  if (entry === undefined) throw new TypeError('nothing is known of this page from an earlier run');
  return entry;
}

function statusOf(outcome: Outcome): Pick<ManifestEntry, 'status' | keyof typeof nothing> {
  if (outcome.kind === 'failed') {
    const { code, message } = outcome.failure;
    return { ...nothing, status: 'failed', error: { code, message } };
  }
  const { article, words, score, site, profileHash } = outcome;
  return { ...nothing, status: article ? 'article' : 'no-article', site, profileHash, words, confidence: rounded(score) };
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
