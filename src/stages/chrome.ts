import type { Block, BlockKind } from '../model/block.js';
import type { Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import type { UserRules } from '../rules/user-rules.js';
import { captionFinding, spareGallery } from './chrome-captions.js';
import { type ChromeContext, chromeContext } from './chrome-context.js';
import { addPlaces, addVisit, type Findings } from './chrome-head.js';
import { lineFinding } from './chrome-lines.js';
import { phraseFinding } from './chrome-phrases.js';
import { selectedWord, type UserWord, userJudge } from './chrome-user.js';
import type { Selection } from './selection.js';
import type { Stage } from './stage.js';

/**
 * Drop what a rule names as page furniture: a row of the phrase tables, a line whose form says what it is, the weather box,
 * the clock and the date of the visit in the page's head. The user's rules come first. What could be a piece of the article stays open.
 */
export function chromeStage(userRules: UserRules = [], selection: Selection = []): Stage {
  const judgePhrases = userJudge(userRules);
  const judgeUser = (index: number, text: string): UserWord => {
    const rule = selection[index] ?? null;
    const word = judgePhrases(text);
    return rule === null || word === 'keep' ? word : selectedWord(rule);
  };
  return { name: 'chrome', judge: (open, page) => judge(open, page, judgeUser) };
}

function judge(open: readonly Block[], page: Page, judgeUser: (index: number, text: string) => UserWord): readonly Verdict[] {
  const context = chromeContext(page.blocks);
  const findings: Findings = new Array(page.blocks.length).fill(null);
  const spared = new Set<number>();
  for (const { index, text, kind } of open) {
    const word = judgeUser(index, text);
    if (word === 'keep') spared.add(index);
    else findings[index] = word ?? builtInFinding(index, text, kind, context);
  }
  spareGallery(findings, context);
  addPlaces(findings, context);
  addVisit(findings, context);
  return open.flatMap(({ index }) => {
    const finding = findings[index];
    if (finding == null || spared.has(index)) return [];
    return [{ block: index, fate: { dropped: { code: 'chrome', ...finding } } }];
  });
}

function builtInFinding(index: number, text: string, kind: BlockKind, context: ChromeContext): Findings[number] {
  return (
    phraseFinding(index, text, context) ??
    // The parser divides the cells of a row as menus divide their items.
    (kind === 'cell' ? null : lineFinding(index, text, context)) ??
    captionFinding(index, text, context)
  );
}
