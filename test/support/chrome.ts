import type { ChromeKind } from '../../src/model/fate.js';
import type { UserRules } from '../../src/rules/user-rules.js';
import { chromeStage } from '../../src/stages/chrome.js';
import { page } from './page.js';

/** A paragraph that is prose and nothing else: long, and ending as a sentence ends. */
export const PROSE =
  'Para penenun di lereng utara kembali membuka sanggar mereka setelah tiga musim hujan yang panjang, dan warga desa datang membantu.';

/** What the stage says of each block: `kind rule`, or null where it stays open. */
export function judged(blocks: readonly string[], rules: UserRules = []): readonly (string | null)[] {
  const one = page(blocks);
  const words = new Array<string | null>(blocks.length).fill(null);
  for (const { block, fate } of chromeStage(rules).judge(one.blocks, one, new Map())) {
    if ('dropped' in fate && fate.dropped.code === 'chrome') words[block] = `${fate.dropped.kind} ${fate.dropped.rule}`;
  }
  return words;
}

/** What the stage says of a block that is a page of its own. */
export function alone(text: string): string | null {
  return judged([text])[0] ?? null;
}

/** What the stage says of a block between two paragraphs of prose. */
export function enclosed(text: string): string | null {
  return judged([PROSE, text, PROSE])[1] ?? null;
}

/** The kind that a row gives, whichever row it is. */
export function kindOf(word: string | null): ChromeKind | null {
  return word === null ? null : (word.slice(0, word.indexOf(' ')) as ChromeKind);
}
