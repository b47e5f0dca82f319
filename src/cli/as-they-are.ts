import type { CleanedFolder } from '../batch/cleaned-folder.js';
import type { Compared } from '../batch/sets-record.js';
import type { PageSource } from '../batch/sources.js';
import { decode } from '../decode/decode.js';
import { comparedPage } from '../similarity/clusters-of.js';
import type { Cleaner } from './cleaner.js';
import type { Config } from './config.js';
import { failureOf } from './failure.js';
import type { PageDone, PageTask } from './page-task.js';
import { readSource } from './reading.js';

/** An output of an earlier batch that is an input now. */
export interface CleanedOutput {
  readonly folder: CleanedFolder;
  readonly name: string;
}

/** Which pages aren't cleaned. */
export interface AsTheyAre extends Pick<Config, 'from' | 'encoding' | 'maxBytes'> {
  /** All but records with `html`, which is no text to compare. */
  readonly articles: boolean;
  /** By the paths of inputs. */
  readonly outputs: ReadonlyMap<string, CleanedOutput>;
}

/** Give a cleaner that takes pages which hold an article and nothing else as they are, and leaves all others to another. */
export function asTheyAre(cleaner: Cleaner, { articles, outputs, ...config }: AsTheyAre): Cleaner {
  const outputOf = ({ path, record }: PageTask['source']): CleanedOutput | undefined =>
    record === null ? outputs.get(path) : undefined;
  const compared = async (source: PageSource): Promise<Compared | null> => {
    const { path, content } = source;
    const output = outputOf(source);
    if (output !== undefined && typeof content !== 'string') return output.folder.compared(output.name, content);
    if (!articles || source.form === 'html') return null;
    const text = typeof content === 'string' ? content : (await decode(content, config.encoding ?? source.encoding)).text;
    return comparedPage(path, text);
  };
  return {
    ...cleaner,
    clean: async (task) => {
      if (!articles && outputOf(task.source) === undefined) return cleaner.clean(task);
      const source = await readSource(task.source, config);
      if (source === null) return null;
      if ('error' in source) return cleaner.clean({ ...task, source });
      try {
        const page = await compared(source);
        return page === null ? cleaner.clean({ ...task, source }) : doneWith(source.path, page);
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
