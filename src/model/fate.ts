import type { BlockIndex } from './block.js';

/** A number from 0 to 1. */
export type Ratio = number;

export type Role = 'body' | 'headline' | 'kicker' | 'byline' | 'dateline';

/** What a row of the chrome tables says a block is. */
export type ChromeKind =
  | 'weather'
  | 'clock'
  | 'visit-date'
  | 'breadcrumb'
  | 'navigation'
  | 'section'
  | 'related'
  | 'popular'
  | 'latest'
  | 'read-also'
  | 'share'
  | 'comments'
  | 'newsletter'
  | 'login'
  | 'cookies'
  | 'advertising'
  | 'credit'
  | 'tags'
  | 'copyright'
  | 'footer'
  | 'player'
  /** Words under a picture. */
  | 'caption'
  | 'separator'
  /** A row of the user's own rules file. */
  | 'user';

/** Why a block was dropped, with the evidence. */
export type DropReason =
  /** A rule of the tables named it. `rule` is the row's id; `detail` narrows the kind by a fixed word or phrase, as in `temperature`. */
  | { readonly code: 'chrome'; readonly kind: ChromeKind; readonly rule: string; readonly detail: string | null }
  /** The measures speak against it: `score` is below `limit`. */
  | { readonly code: 'outside-body'; readonly score: Ratio; readonly limit: Ratio }
  /** `pages` of the `of` pages of the site that were counted print it too. */
  | { readonly code: 'site'; readonly pages: number; readonly of: number }
  /** Its comparison key equals that of the kept block `of`. */
  | { readonly code: 'exact-copy'; readonly of: BlockIndex }
  /** It is nearly the kept block `of`. `longer`: `of` has more words. `similarity` is the measure that decided, of the kind `by`. */
  | {
      readonly code: 'near-copy';
      readonly of: BlockIndex;
      readonly similarity: Ratio;
      readonly by: 'containment' | 'edit' | 'merged';
      readonly longer: boolean;
    };

/** What becomes of a block. Every block has exactly one when sifting is over. */
export type Fate = { readonly kept: Role } | { readonly dropped: DropReason };

/** A stage's word on one block. */
export interface Verdict {
  readonly block: BlockIndex;
  readonly fate: Fate;
}
