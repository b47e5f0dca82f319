import type { PageSource } from '../batch/sources.js';
import type { CleanOptions } from '../options.js';
import type { Config } from './config.js';

/** The options by which a source is read. */
export type SourceOptions = Pick<Config, 'from' | 'encoding' | 'maxBytes'>;

/** Give what there is to say of a source before it is read: what came with it, else what the user says. */
export function sourceOptions(source: PageSource, options: SourceOptions): CleanOptions {
  const encoding = options.encoding ?? source.encoding;
  return {
    from: source.form ?? options.from,
    maxBytes: options.maxBytes,
    ...(source.url === null ? {} : { url: source.url }),
    ...(encoding === null ? {} : { encoding }),
  };
}
