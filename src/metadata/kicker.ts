import { findDate } from '../measure/dates.js';
import type { Block, BlockIndex } from '../model/block.js';
import type { Container } from '../model/container.js';
import type { Found } from '../model/metadata.js';
import type { Page } from '../model/page.js';
import { KICKER_TOKENS } from '../rules/kicker-tokens.js';
import { comparisonKey } from '../text/key.js';
import { wordCount } from '../text/words.js';
import { headingsOf } from './headings.js';

/** Blocks over the headline in which a kicker's element may stand. */
const REACH = 2;
/** Containers of a block that are looked at for a kicker's class. */
const OUT = 3;
/** Most words of a kicker. */
const MAX_WORDS = 10;

/** Find the line over the headline that leads to it: the first line of the heading itself, or one whose element says that it is the kicker. */
export function findKicker(page: Page, title: string | null, headline: BlockIndex): Found<string> | null {
  if (title === null || headline < 0) return null;
  const key = comparisonKey(title);
  const isKicker = (text: string): boolean =>
    comparisonKey(text) !== '' && !key.includes(comparisonKey(text)) && wordCount(text) <= MAX_WORDS && findDate(text) === null;
  const heading = headingsOf(page).find(({ block, lines }) => block <= headline && headline < block + lines.length);
  const [first] = heading?.lines ?? [];
  const isTitleBelow = heading?.lines.slice(1).some((line) => comparisonKey(line) === key) === true;
  if (first !== undefined && isTitleBelow && isKicker(first)) return { value: first, evidence: 'over-headline' };
  const near = page.blocks.slice(Math.max(0, headline - REACH), headline);
  const marked = near.find((block) => isMarked(block) && isKicker(block.text));
  return marked === undefined ? null : { value: marked.text, evidence: 'over-headline' };
}

function isMarked({ markup }: Block): boolean {
  let one: Container | null = markup?.container ?? null;
  for (let i = 0; i < OUT && one !== null; i++) {
    if (one.tokens.some((token) => KICKER_TOKENS.has(token))) return true;
    one = one.outer;
  }
  return false;
}
