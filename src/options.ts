import type { SiteProfile } from './profile/site-profile.js';
import type { UserRules } from './rules/user-rules.js';

/** What a caller may say about a page. */
export interface CleanOptions {
  /** Encoding label that the transport gave; loses to a byte order mark, and to bytes that contradict it. */
  readonly encoding?: string;
  /** `auto` (default) tells HTML and text apart by content. */
  readonly from?: 'auto' | 'text' | 'html';
  /** Address of the page where it is known: what a page says of itself is read against it. */
  readonly url?: string;
  /** ISO 639-1 code where it is known; `null` leaves it out of the result; absent: detected. */
  readonly language?: string | null;
  /** Most bytes of a page; more is an error. Default {@link DEFAULT_MAX_BYTES}. */
  readonly maxBytes?: number;
  /** Say in the ledger which measures speak for and against each block that its score dropped. Default false: it takes longer. */
  readonly reasons?: boolean;
  /** The user's own phrases and selectors, judged before the built-in ones; from `parseUserRules`. */
  readonly rules?: UserRules;
  /** What the page's site prints on its pages, from `learnProfiles` or `parseProfiles`: such blocks are dropped. */
  readonly profile?: SiteProfile | null;
}

/** 64 MiB: far above any page (the largest of 2,055 measured has 1.1 MB), far below what stops a machine. */
export const DEFAULT_MAX_BYTES: number = 64 * 1024 * 1024;
