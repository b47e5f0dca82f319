import type { BodyModel } from './measure/body-model.js';
import type { ReadMarkup } from './measure/markup-facts.js';
import type { Metadata } from './model/metadata.js';
import type { Page } from './model/page.js';
import type { ConfidenceModel } from './rules/confidence-model.js';
import type { UserRules } from './rules/user-rules.js';
import type { Selection } from './stages/selection.js';

/** How pages of one format are read and judged: the stages are the same for both. */
export interface Form {
  readonly format: 'text' | 'html';
  readonly parse: (text: string) => Page;
  /** Null where there is no markup. */
  readonly readMarkup: ReadMarkup | null;
  /** What the page says of itself; null where there is no place for it. `url` is its address where that is known. */
  readonly metadata: (page: Page, url: string | null) => Metadata | null;
  /** The address that the page calls its own, as in its metadata; null where it calls none. */
  readonly ownAddress: (page: Page, url: string | null) => string | null;
  /** What the selectors among a user's rules select. */
  readonly select: (page: Page, rules: UserRules) => Promise<Selection>;
  /** The networks for such pages, loaded at the first call. */
  readonly model: () => Promise<BodyModel>;
  readonly confidence: ConfidenceModel;
}
