import { isPersonName, readByline, withoutSite } from '../measure/byline.js';
import { dateOnly, findDate } from '../measure/dates.js';
import { findHeadline } from '../measure/headline-candidates.js';
import type { PageMeasures } from '../measure/page-measures.js';
import { statedTitles } from '../measure/page-titles.js';
import { wideStretch } from '../measure/surroundings.js';
import type { Block, BlockIndex } from '../model/block.js';
import type { Fate, Role, Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import type { Settled } from './sift.js';
import type { Stage } from './stage.js';

const WORD_AND_STOP = /[a-z]\.$/u;

/** Blocks below the headline in which bylines and datelines are looked for. */
const REACH_BELOW = 12;
/** Blocks behind the text in which bylines are looked for. */
const REACH_BEHIND = 4;
/** Blocks above it in which the article's date may stand. */
const REACH_ABOVE = 3;
/** Longest dateline: names, places and a date, in UTF-16 code units. */
const MAX_DATELINE = 120;
/** A kicker is a line of at least two words, at most so long. */
const MIN_KICKER_WORDS = 2;
const MAX_KICKER_LENGTH = 80;

/** Keep the headline, the kicker over it, bylines and datelines by it, each in its role, and drop the page's title line that repeats it. */
export function headlineStage(measured: PageMeasures): Stage {
  return { name: 'headline', judge: (open, page, settled) => judge(open, page, settled, measured) };
}

function judge(open: readonly Block[], page: Page, settled: Settled, measured: PageMeasures): readonly Verdict[] {
  const isOpen = new Uint8Array(page.blocks.length);
  for (const block of open) isOpen[block.index] = 1;
  const found = findHeadline({ blocks: page.blocks, page: measured, open: isOpen, titles: statedTitles(page) });
  if (found === null) return [];
  const fates = new Map<BlockIndex, Fate>([[found.block, { kept: 'headline' }]]);
  if (found.pageTitle >= 0) fates.set(found.pageTitle, pageTitleFate(found.block));
  const kicker = kickerOver(found.block, page, measured, settled, isOpen);
  if (kicker >= 0) fates.set(kicker, { kept: 'kicker' });
  for (const [block, role] of signatures(found.block, page, measured, isOpen)) {
    if (!fates.has(block)) fates.set(block, { kept: role });
  }
  return [...fates].sort(([a], [b]) => a - b).map(([block, fate]) => ({ block, fate }));
}

/** The title line holds the headline whole, and the site's name. */
function pageTitleFate(headline: BlockIndex): Fate {
  return { dropped: { code: 'near-copy', of: headline, similarity: 1, by: 'containment', longer: false } };
}

/** The line over the headline: short, set apart from the lines above it, no label of the page. */
function kickerOver(
  headline: BlockIndex,
  page: Page,
  { measures, copies }: PageMeasures,
  settled: Settled,
  isOpen: Uint8Array,
): BlockIndex {
  const i = headline - 1;
  if (i < 1 || isOpen[i] !== 1) return -1;
  const block = page.blocks[i]!;
  const apart = block.blankBefore > 0 || settled.has(i - 1);
  const fits = measures.words[i]! >= MIN_KICKER_WORDS && measures.length[i]! <= MAX_KICKER_LENGTH && measures.ending[i] === 0;
  return apart && fits && copies[i]! <= 2 && signedRole(block) === null ? i : -1;
}

/** The roles of open blocks that sign the article: right over the headline, from there down to the prose, and right behind the prose. */
function signatures(headline: BlockIndex, page: Page, measured: PageMeasures, isOpen: Uint8Array): ReadonlyMap<BlockIndex, Role> {
  const { blocks } = page;
  const roles = new Map<BlockIndex, Role>();
  const { prose } = measured.measures;
  // What stands between a date and the headline, if rules know it, makes the date the visit's.
  for (let i = headline - 1; i >= Math.max(0, headline - REACH_ABOVE) && isOpen[i] === 1; i--) setRole(blocks[i]!, roles);
  let end = headline + 1;
  while (end < Math.min(blocks.length, headline + 1 + REACH_BELOW)) {
    const block = blocks[end]!;
    if (prose[end]! > 0 && signedRole(block) === null) break;
    if (isOpen[end] === 1) setRole(block, roles);
    end++;
  }
  if ([...roles.values()].includes('dateline')) nameWriter(headline + 1, end, page, measured, isOpen, roles);
  const textEnd = wideStretch(measured.measures).end;
  for (let i = Math.max(end, textEnd); i < Math.min(blocks.length, textEnd + REACH_BEHIND); i++) {
    if (isOpen[i] === 1 && readByline(blocks[i]!.text) !== null) roles.set(i, 'byline');
  }
  return roles;
}

function setRole(block: Block, roles: Map<BlockIndex, Role>): void {
  const role = signedRole(block);
  if (role !== null) roles.set(block.index, role);
}

/** A line that is a name and nothing else, right under the headline or beside the date: the writer, named without a word for it. */
function nameWriter(
  start: BlockIndex,
  end: BlockIndex,
  { blocks }: Page,
  { copies }: PageMeasures,
  isOpen: Uint8Array,
  roles: Map<BlockIndex, Role>,
): void {
  if ([...roles.values()].includes('byline')) return;
  for (let i = start; i < end; i++) {
    if (isOpen[i] !== 1 || roles.has(i) || copies[i]! > 1) continue;
    const inPlace = i === start || roles.get(i - 1) === 'dateline' || roles.get(i + 1) === 'dateline';
    if (inPlace && isPersonName(withoutSite(blocks[i]!.text))) {
      roles.set(i, 'byline');
      return;
    }
  }
}

function signedRole({ text }: Block): Role | null {
  if (readByline(text) !== null) return 'byline';
  if (text.length > MAX_DATELINE) return null;
  return dateOnly(text) || isDateline(text) ? 'dateline' : null;
}

/** A date with a place, a clock or a counter beside it, and no sentence: at least a quarter of the line is the date. */
function isDateline(text: string): boolean {
  const date = findDate(text);
  return date !== null && (date.end - date.start) * 4 >= text.length && !WORD_AND_STOP.test(text);
}
