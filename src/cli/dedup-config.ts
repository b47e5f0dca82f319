import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { isCleanedFolder } from '../batch/cleaned-folder.js';
import { type Config, resolvedConfig } from './config.js';
import type { RawDedupFlags } from './dedup-flags.js';
import { dedupUsage } from './dedup-messages.js';
import type { Io } from './io.js';
import { usage } from './messages.js';
import { UsageError } from './usage-error.js';

/** What the flags of `dedup` mean, all checked. */
export interface DedupConfig extends Config {
  /** Print the inputs' paths without the copies. */
  readonly keep: boolean;
  /** What ends a path. */
  readonly pathEnd: '\n' | '\0';
  /** Pages hold an article already. */
  readonly articles: boolean;
  /** Output folder of an earlier batch, as the user named it; null for none. */
  readonly against: string | null;
}

/**
 * Check the flags of `dedup`, and read the files that they name.
 * @throws UsageError for the first thing wrong.
 */
export async function dedupConfig(inputs: readonly string[], raw: RawDedupFlags, io: Io): Promise<DedupConfig> {
  const { keep = false, against = null, null: isNull = false, from, filesFrom, ...rest } = raw;
  if (keep && (rest.json === true || (rest.format ?? 'text') !== 'text'))
    throw new UsageError(usage.together('--keep', rest.json === true ? '--json' : `--format ${rest.format}`));
  if (isNull && !keep && filesFrom === undefined) throw new UsageError(dedupUsage.nullAlone);
  if (against !== null && !isCleanedFolder(resolve(io.cwd(), against))) throw new UsageError(dedupUsage.againstNothing(against));
  const listed = filesFrom === undefined ? {} : { filesFrom, null: isNull };
  const form = from === undefined || from === 'article' ? {} : { from };
  const config = await resolvedConfig(inputs, { ...rest, ...listed, ...form }, io);
  const inside = against === null ? undefined : config.names.find((name) => isSame(name, against, io.cwd()));
  if (inside !== undefined) throw new UsageError(dedupUsage.againstItself(inside));
  return { ...config, keep, pathEnd: isNull ? '\0' : '\n', articles: from === 'article', against };
}

function isSame(name: string, folder: string, cwd: string): boolean {
  try {
    return realpathSync(resolve(cwd, name)) === realpathSync(resolve(cwd, folder));
  } catch {
    return false;
  }
}
