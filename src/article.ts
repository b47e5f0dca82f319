import { confidenceOf, signalsOf } from './confidence.js';
import type { ScoreFacts } from './measure/body-score.js';
import { readByline, withoutSite } from './measure/byline.js';
import { findDate } from './measure/dates.js';
import type { CleanResult, LedgerEntry, Paragraph, Reason, Removed } from './model/article.js';
import type { BlockIndex } from './model/block.js';
import type { DropReason, Role } from './model/fate.js';
import type { Metadata } from './model/metadata.js';
import type { Page } from './model/page.js';
import { lineStarts, linesOf } from './model/span.js';
import { CONFIDENCE_MODEL, type ConfidenceModel } from './rules/confidence-model.js';
import type { Sifted } from './stages/article.js';
import type { SettledFate } from './stages/sift.js';
import { charClasses, isLetterClass } from './text/classes.js';
import { wordCount } from './text/words.js';

const SENTENCE_CLOSE = /[.!?…"'”’*]$/;

/** What the page's blocks and their fates say of the article: everything but what was known before. */
export type Article = Omit<CleanResult, 'language' | 'encoding' | 'format' | 'metadata'>;

/** What else the article is told from. */
export interface ArticleFacts {
  /** What the page says of itself: it wins over what its blocks show, but for the kicker. */
  readonly metadata: Metadata | null;
  /** By block index; empty where nobody asked. */
  readonly reasons: readonly (readonly Reason[])[];
  readonly confidence: ConfidenceModel;
}

/** What the stages gave, as far as the article tells it. */
export interface Judgement extends Pick<Sifted, 'fates' | 'scores'> {
  readonly facts: Pick<ScoreFacts, 'measures'>;
}

const NOTHING_ELSE: ArticleFacts = { metadata: null, reasons: [], confidence: CONFIDENCE_MODEL };

/** Assemble the article from a page and the fates of its blocks. */
export function articleOf(
  page: Page,
  { fates, scores, facts }: Judgement,
  { metadata, reasons, confidence }: ArticleFacts = NOTHING_ELSE,
): Article {
  const starts = lineStarts(page.text);
  const repeated = keptRepeats(page, fates);
  const ledger: readonly LedgerEntry[] = page.blocks.map((block, i) => ({
    block: block.index,
    lines: linesOf(block.span, starts),
    text: block.text,
    fate: fates[i]!.fate,
    stage: fates[i]!.stage,
    repeats: repeated.get(block.index) ?? null,
    reasons: fates[i]!.stage === 'body' ? (reasons[i] ?? []) : [],
  }));
  const paragraphs: readonly Paragraph[] = keptAs('body', ledger).map(({ block, text, lines }) => ({
    block,
    text,
    kind: page.blocks[block]!.kind,
    lines,
  }));
  const title = metadata?.title?.value ?? keptAs('headline', ledger)[0]?.text ?? null;
  return {
    title,
    kicker: keptAs('kicker', ledger)[0]?.text ?? metadata?.kicker?.value ?? null,
    authors: metadata?.authors?.value ?? authorsOf(ledger),
    signature: signatureOf(paragraphs),
    published: metadata?.published?.value ?? publishedOf(ledger),
    confidence: confidenceOf(signalsOf({ paragraphs, title, fates, scores, words: facts.measures.words }), confidence),
    paragraphs,
    words: paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0),
    removed: removedOf(ledger),
    warnings: repeated.size > 0 ? ['repeats-kept'] : [],
    ledger,
    page,
  };
}

/** Body blocks that say what a kept block before them says, to the letter, with that block: what the page repeats on purpose. */
function keptRepeats({ blocks }: Page, fates: readonly SettledFate[]): ReadonlyMap<BlockIndex, BlockIndex> {
  const first = new Map<string, BlockIndex>();
  const repeated = new Map<BlockIndex, BlockIndex>();
  for (const { index, text } of blocks) {
    const { fate } = fates[index]!;
    if (!('kept' in fate) || text.length > MAX_REPEATED) continue;
    const before = first.get(text);
    if (before !== undefined && fate.kept === 'body') repeated.set(index, before);
    if (before === undefined) first.set(text, index);
  }
  return repeated;
}

function keptAs(role: Role, ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return ledger.filter(({ fate }) => 'kept' in fate && fate.kept === role);
}

function authorsOf(ledger: readonly LedgerEntry[]): readonly string[] {
  const names = keptAs('byline', ledger).flatMap(({ text }) => readByline(text)?.authors ?? [withoutSite(text)]);
  return [...new Set(names)];
}

/** The date nearest below the headline, else above it. */
function publishedOf(ledger: readonly LedgerEntry[]): string | null {
  const headline = ledger.findIndex(({ fate }) => 'kept' in fate && fate.kept === 'headline');
  const dated = [...keptAs('dateline', ledger), ...keptAs('byline', ledger)].sort((a, b) => a.block - b.block);
  const below = dated.filter(({ block }) => block > headline);
  const above = dated.filter(({ block }) => block < headline).reverse();
  for (const { text } of [...below, ...above]) {
    const date = findDate(text);
    if (date !== null) return date.iso;
  }
  return null;
}

/** Longest block that is looked for again, in UTF-16 code units: a verse, a cell, an answer. */
const MAX_REPEATED = 400;

/** Initials in brackets behind the last sentence: `… orang. (adl)`, `(ant/rin)`. */
const SIGNATURE = /[([]([^\s()[\]]{2,20})[)\]]\.?$/;
/** Only so much of the end is looked at, in UTF-16 code units. */
const SIGNATURE_REACH = 24;

function signatureOf(paragraphs: readonly Paragraph[]): string | null {
  const tail = paragraphs.at(-1)?.text.slice(-SIGNATURE_REACH) ?? '';
  const found = SIGNATURE.exec(tail);
  if (found === null || !areInitials(found[1]!)) return null;
  const before = tail.slice(0, found.index).trimEnd();
  return before === '' || SENTENCE_CLOSE.test(before) ? found[1]! : null;
}

/** Letters from the first to the last, where an asterisk may stand too; signs that divide names between them. */
function areInitials(text: string): boolean {
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) {
    const sign = text.charAt(i);
    const isLetter = isLetterClass(charClasses[text.charCodeAt(i)]!);
    if (!isLetter && !(i > 0 && (sign === '*' || (i < last && '.-/'.includes(sign))))) return false;
  }
  return true;
}

function removedOf(ledger: readonly LedgerEntry[]): readonly Removed[] {
  const codes: readonly DropReason['code'][] = ['chrome', 'outside-body', 'site', 'exact-copy', 'near-copy'];
  return codes.flatMap((reason) => {
    const entries = ledger.filter(({ fate }) => 'dropped' in fate && fate.dropped.code === reason);
    if (entries.length === 0) return [];
    return [{ reason, count: entries.length, words: entries.reduce((sum, { text }) => sum + wordCount(text), 0) }];
  });
}
