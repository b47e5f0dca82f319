/** Precision and recall of one page, 0-1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
}

const SHINGLE = 4;
const TOKEN = /[\p{L}\p{M}\p{N}\p{Pc}]+/gu;
const CHARACTER = /[\p{L}\p{M}\p{N}\p{Pc}]/gu;
const LETTER = /\p{L}/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Compare a found body with the gold by 4-gram shingles, counted with multiplicity (the measure of the article-extraction
 * benchmark of 2020). Tokens are `\w` runs, case kept; characters where most letters of the gold are Chinese or Japanese.
 */
export function score(found: string, gold: string): Score {
  const characters = mostlyIdeographs(gold);
  const actual = shingles(tokens(found, characters));
  const expected = shingles(tokens(gold, characters));
  let shared = 0;
  let total = 0;
  let wanted = 0;
  for (const count of actual.values()) total += count;
  for (const [shingle, count] of expected) {
    wanted += count;
    shared += Math.min(count, actual.get(shingle) ?? 0);
  }
  if (total === shared && wanted === shared) return { precision: 1, recall: 1 };
  return { precision: total === 0 ? 0 : shared / total, recall: wanted === 0 ? 0 : shared / wanted };
}

/** Give mean precision, mean recall and the F1 of the two means. */
export function mean(scores: readonly Score[]): Score & { readonly f1: number } {
  const precision = scores.reduce((sum, one) => sum + one.precision, 0) / Math.max(1, scores.length);
  const recall = scores.reduce((sum, one) => sum + one.recall, 0) / Math.max(1, scores.length);
  return { precision, recall, f1: f1({ precision, recall }) };
}

export function f1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export function mostlyIdeographs(text: string): boolean {
  return 2 * (text.match(IDEOGRAPH)?.length ?? 0) > (text.match(LETTER)?.length ?? 0);
}

/** Give the `\w` runs of a text, or its `\w` characters, in NFC as blocks are. */
export function tokens(text: string, characters: boolean): readonly string[] {
  return text.normalize('NFC').match(characters ? CHARACTER : TOKEN) ?? [];
}

function shingles(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i + Math.min(SHINGLE, words.length) <= words.length; i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
