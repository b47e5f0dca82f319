import type { CleanedFolder } from '../batch/cleaned-folder.js';
import type { Compared } from '../batch/sets-record.js';
import type { PageSource } from '../batch/sources.js';
import { decode } from '../decode/decode.js';
import { comparedPage } from '../similarity/clusters-of.js';
import type { Cleaner } from './cleaner.js';
import { failureOf } from './failure.js';
import type { PageDone } from './page-task.js';

/** An output of an earlier batch that is an input now. */
export interface CleanedOutput {
  readonly folder: CleanedFolder;
  readonly name: string;
}

/** Which pages aren't cleaned. */
export interface AsTheyAre {
  /** All but records with `html`, which is no text to compare. */
  readonly articles: boolean;
  readonly encoding: string | null;
  /** By the paths of inputs. */
  readonly outputs: ReadonlyMap<string, CleanedOutput>;
}

/** Give a cleaner that takes pages which hold an article and nothing else as they are, and leaves all others to another. */
export function asTheyAre(cleaner: Cleaner, { articles, encoding, outputs }: AsTheyAre): Cleaner {
  const compared = async (source: PageSource): Promise<Compared | null> => {
    const { path, content, record } = source;
    const output = record === null ? outputs.get(path) : undefined;
    if (output !== undefined && typeof content !== 'string') return output.folder.compared(output.name, content);
    if (!articles || source.form === 'html') return null;
    const text = typeof content === 'string' ? content : (await decode(content, encoding ?? source.encoding)).text;
    return comparedPage(path, text);
  };
  return {
    ...cleaner,
    clean: async (task) => {
      if ('error' in task.source) return cleaner.clean(task);
      try {
        const page = await compared(task.source);
        return page === null ? cleaner.clean(task) : doneWith(task.source.path, page);
      } catch (error) {
        return { outcome: { kind: 'failed', body: null, failure: failureOf(error) }, contentHash: null, draft: null };
      }
    },
  };
}

function doneWith(path: string, page: Compared): PageDone {
  const article = page.words > 0;
  const facts = {
    paragraphs: Number(article),
    words: page.words,
    score: Number(article),
    warnings: [],
    changes: false,
    reported: null,
    site: path,
    profileHash: null,
  };
  return {
    outcome: { kind: 'cleaned', body: null, article, compared: article ? { ...page, path } : null, ...facts },
    contentHash: null,
    draft: null,
  };
}
