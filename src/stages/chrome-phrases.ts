import type { ChromeKind } from '../model/fate.js';
import { lazy } from '../rules/lazy.js';
import type { ChromeContext } from './chrome-context.js';
import type { ChromeFinding } from './chrome-rule.js';
import { type PhraseRow, packedIndex } from './packed-phrases.js';
import { acceptsPhrase, isLong } from './phrase-guards.js';
import {
  findOpening,
  findPhrase,
  maxPhraseBlockLength,
  mayOpen,
  type PhraseIndex,
  type PhraseMatch,
  phraseBeginning,
  phraseText,
} from './phrase-index.js';
import { PHRASE_TABLE } from './phrase-table.js';

const builtIn: () => PhraseIndex<PhraseRow> = lazy(() => packedIndex(PHRASE_TABLE));

/** Kinds whose labels are spared between two paragraphs of prose, whatever their wording: there they head a section of the article, or list its things. */
const spareableKinds: ReadonlySet<ChromeKind> = new Set([
  'section',
  'navigation',
  'weather',
  'player',
  'footer',
  'breadcrumb',
  'clock',
]);

/** Kinds that sites do print between two paragraphs, in a single word too. */
const insertedKinds: ReadonlySet<ChromeKind> = new Set(['advertising', 'read-also', 'share', 'comments', 'credit', 'related']);

/** Name the row of the phrase tables that a block matches; null when none does, or the place of the block speaks for the article. */
export function phraseFinding(index: number, raw: string, context: ChromeContext): ChromeFinding | null {
  if (raw.length > maxPhraseBlockLength && !mayOpen(builtIn(), raw)) return null;
  const text = phraseBeginning(raw);
  if (text === null) return null;
  const opening = findOpening(builtIn(), text);
  if (opening !== null) return found(opening);
  if (raw.length > maxPhraseBlockLength) return null;
  const match = findPhrase(builtIn(), text, acceptsPhrase);
  return match === null || isSpared(match, index, context) ? null : found(match);
}

/** Give the kind of chrome that a text is as a whole, whatever stands round it; null when no row names it. */
export function labelKind(raw: string): ChromeKind | null {
  const text = phraseText(raw);
  return text === null ? null : (builtIn().whole.get(text.folded)?.kind ?? null);
}

/** Say whether a kind, in this wording, is rather a piece of the article when prose stands closely before and after it. */
export function isSpareable(kind: ChromeKind, phrase: string): boolean {
  return spareableKinds.has(kind) || (!isLong(phrase) && !insertedKinds.has(kind));
}

function found({ row, phrase }: PhraseMatch<PhraseRow>): ChromeFinding {
  return { kind: row.kind, rule: row.id, detail: phrase };
}

function isSpared({ row, phrase }: PhraseMatch<PhraseRow>, index: number, context: ChromeContext): boolean {
  if (isSpareable(row.kind, phrase) && context.isEnclosed(index)) return true;
  if (row.kind === 'section' && row.match === 'whole' && context.headsList(index)) return true;
  if (row.match === 'whole' || context.prose[index] !== 1 || insertedKinds.has(row.kind)) return false;
  return context.prose[index - 1] === 1 || context.prose[index + 1] === 1;
}
