import type { PageCluster } from '../batch/compared-pages.js';
import type { BatchInput } from '../batch/gather.js';
import type { SiteProfiles } from '../batch/site-profiles.js';
import type { PageFile, Source } from '../batch/sources.js';
import type { ExitCode } from './exit-codes.js';
import type { PageDone } from './page-task.js';

/** A page of a batch: where it comes from. */
export interface BatchPage {
  readonly from: BatchInput;
  readonly source: Source | PageFile;
}

/** Takes the pages of a batch in the order of inputs. */
export interface Results {
  /** Content that the page had when it was cleaned before, with what is known of its site, by its hash; null: clean it. */
  readonly known: (page: BatchPage, profiles: SiteProfiles) => string | null;
  /** Give the path that a page's file may be written to before it is added; null: add what is printed of it. */
  readonly draft: (page: BatchPage) => string | null;
  /** Put down what came of a page. @throws what ends the batch. */
  readonly add: (page: BatchPage, done: PageDone) => Promise<Added>;
  /** Make everything that was added the result. @param whole False when the batch stopped early. */
  readonly end: (code: ExitCode, whole: boolean) => Promise<Copies>;
  /** After an error of {@link add} or {@link end}. */
  readonly giveUp: () => Promise<void>;
  /** Take away files of pages that were never added, when nobody writes any more. */
  readonly clear: () => void;
}

/** Pages that are copies of others. */
export interface Copies {
  readonly copies: number;
  /** Those of them that are left out. */
  readonly dropped: number;
  /** Where clusters are what is printed. */
  readonly clusters?: number;
  /** The clusters, where copies were looked for: by the places of pages in the order in which they were added, from 0. */
  readonly found?: readonly PageCluster[];
}

/** What a page counts as. */
interface Added {
  readonly code: ExitCode;
  /** It was cleaned before. */
  readonly skipped: boolean;
}
