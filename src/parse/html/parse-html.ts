import type { Block } from '../../model/block.js';
import type { Page } from '../../model/page.js';
import type { Span } from '../../model/span.js';
import { blockBuilder } from './blocks.js';
import type { Draft } from './draft.js';
import { factCollector } from './facts.js';
import { nameReader } from './names.js';
import { filledSource, isShell, scriptCollector } from './script-article.js';
import { walkTree } from './tree.js';

/**
 * Parse an HTML page: the blocks that a browser would set, in the order of the source, with the elements round them, and what the
 * page says of itself. A page that shows next to no prose, but keeps an article as data for its scripts, is parsed as if it stood
 * behind the script. Without recursion, linear in the length of the source; no tree is built.
 */
export function parseHtml(text: string): Page {
  const { page, scripts } = shownPage(text);
  const filled = isShell(page.blocks) ? filledSource(text, scripts) : null;
  if (filled === null) return page;
  const { placeOf } = filled;
  const whole = shownPage(filled.text).page;
  const blocks = whole.blocks.map(
    (block): Block => ({ ...block, span: { start: placeOf(block.span.start), end: placeOf(block.span.end) } }),
  );
  return { ...whole, text, blocks };
}

/** Parse what a page shows without its scripts, and where these stand, in one walk. */
function shownPage(text: string): { readonly page: Page; readonly scripts: readonly Span[] } {
  const names = nameReader();
  const blocks = blockBuilder(text, names, (block) => facts.joined(block));
  const facts = factCollector(text, names, () => blocks.drafts.length);
  const scripts = scriptCollector();
  walkTree(text, {
    enter: (element, at) => {
      blocks.enter(element, at);
      facts.enter(element, at);
      scripts.enter(element, at);
    },
    leave: (element) => {
      scripts.leave(element);
      facts.leave(element);
      blocks.leave(element);
    },
    unmark: blocks.unmark,
    text: (start, end) => {
      blocks.text(start, end);
      facts.text(start, end);
      scripts.text(start, end);
    },
    character: (character, start, end) => {
      blocks.character(character, start, end);
      facts.character(character, start, end);
    },
  });
  blocks.end();
  const { drafts } = blocks;
  const page: Page = {
    text,
    style: 'html',
    blocks: drafts.map((draft, index) => blockOf(draft, index, drafts)),
    containers: blocks.containerCount(),
    head: facts.head(),
  };
  return { page, scripts: scripts.scripts };
}

function blockOf(draft: Draft, index: number, drafts: readonly Draft[]): Block {
  const { kind, text, start, end, container, level, linkChars, strongChars, marks } = draft;
  return {
    index,
    kind,
    text,
    span: { start, end },
    blankBefore: index === 0 ? 0 : draft.gap,
    blankAfter: drafts[index + 1]?.gap ?? 0,
    markup: { container, level, linkChars, strongChars, marks },
  };
}
