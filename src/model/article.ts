import type { BlockIndex, BlockKind } from './block.js';
import type { DropReason, Fate, Ratio } from './fate.js';
import type { Metadata } from './metadata.js';
import type { Page } from './page.js';
import type { Lines } from './span.js';

/** Where the word on the encoding came from. */
export type EncodingEvidence = 'bom' | 'declared' | 'meta' | 'utf-8' | 'detected' | 'string';

export interface EncodingFound {
  /** A label of the Encoding Standard in lower case, as in `windows-1252`. */
  readonly label: string;
  readonly evidence: EncodingEvidence;
}

/** One named reason to believe, or not, that the page holds an article. */
export interface Signal {
  readonly name: SignalName;
  readonly value: Ratio;
}

export type SignalName =
  | 'sure-of-kept'
  | 'sure-of-dropped'
  | 'enough-prose'
  | 'one-region'
  | 'prose-share'
  | 'title-in-body'
  | 'site-notice';

export interface Confidence {
  readonly score: Ratio;
  readonly signals: readonly Signal[];
}

/** A paragraph of the article body. */
export interface Paragraph {
  readonly block: BlockIndex;
  readonly text: string;
  readonly kind: BlockKind;
  readonly lines: Lines;
}

/** What moved a block's score. */
export interface Reason {
  /** Name of the measure. */
  readonly measure: string;
  /** What it measures, in words. */
  readonly about: string;
  /** By how much the log-odds of the score would fall if the measure were at its mean: above 0 it speaks for body, below 0 against. */
  readonly change: number;
}

/** A block with its fate, for the ledger. */
export interface LedgerEntry {
  readonly block: BlockIndex;
  readonly lines: Lines;
  readonly text: string;
  readonly fate: Fate;
  /** The stage that settled it; null where none did, which makes it body. */
  readonly stage: 'chrome' | 'headline' | 'body' | 'site' | 'repeats' | null;
  /** The kept block before it with the same text: a refrain, a label, a cell, which stays; else null. */
  readonly repeats: BlockIndex | null;
  /** What speaks most against and for it, where its score dropped it and the caller asked; else empty. */
  readonly reasons: readonly Reason[];
}

/** What dropping for one reason took away. */
export interface Removed {
  readonly reason: DropReason['code'];
  /** Blocks. */
  readonly count: number;
  readonly words: number;
}

export type WarningCode = 'decoding-errors' | 'wrong-encoding-declared' | 'mojibake-repaired' | 'repeats-kept';

/** What `clean` finds out about one page. Strings are null, and lists empty, where the page doesn't say. */
export interface CleanResult {
  readonly title: string | null;
  readonly kicker: string | null;
  readonly authors: readonly string[];
  /** Initials or name at the end of the text, without brackets. */
  readonly signature: string | null;
  /** The article's own date as ISO 8601, date alone or with time and offset as far as the page tells; never the date of the visit. */
  readonly published: string | null;
  /** ISO 639-1 code. */
  readonly language: string | null;
  readonly format: 'text' | 'html';
  readonly encoding: EncodingFound;
  /** What an HTML page says of itself, with what each was taken from; null for plain text. */
  readonly metadata: Metadata | null;
  readonly confidence: Confidence;
  /** The body, title excluded; empty when the page holds no article. */
  readonly paragraphs: readonly Paragraph[];
  /** Words of the body. */
  readonly words: number;
  readonly removed: readonly Removed[];
  readonly warnings: readonly WarningCode[];
  /** Every block of the page, in order. */
  readonly ledger: readonly LedgerEntry[];
  /** The page as parsed: its text is what the ledger's lines count in. */
  readonly page: Page;
}
