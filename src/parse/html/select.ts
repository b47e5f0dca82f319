import type { Page } from '../../model/page.js';
import type { Span } from '../../model/span.js';
import type { SelectorRule } from '../../rules/user-rules.js';

/**
 * Give for each block the rule that selects it, null where none does: a block is selected where it begins inside a selected element. `keep` wins over `drop`, and of equal ones the
 * first. The page is parsed again, to a tree, for these rules alone.
 */
export async function selectedBlocks(page: Page, rules: readonly SelectorRule[]): Promise<readonly (SelectorRule | null)[]> {
  const { load } = await import('cheerio/slim');
  const tree = load(page.text, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } });
  const chosen: (SelectorRule | null)[] = page.blocks.map(() => null);
  // What is written last wins: drops before keeps, each from the last rule to the first.
  const ordered = [...rules].sort((a, b) => (a.action === b.action ? b.line - a.line : a.action === 'drop' ? -1 : 1));
  for (const rule of ordered) {
    const spans = tree(rule.selector)
      .toArray()
      .map(({ startIndex, endIndex }): Span => ({ start: startIndex ?? 0, end: (endIndex ?? -1) + 1 }));
    mark(page, merged(spans), rule, chosen);
  }
  return chosen;
}

/** Say what is wrong with a selector; null where nothing is. */
export async function selectorProblem(selector: string): Promise<string | null> {
  const { load } = await import('cheerio/slim');
  try {
    load('<p></p>', { xml: { xmlMode: false } })(selector);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Spans in order, those inside others left out. An element that the next one's tag closes ends behind that tag, so they may overlap. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (result.at(-1)?.end ?? 0)) result.push(span);
  }
  return result;
}

function mark({ blocks }: Page, spans: readonly Span[], rule: SelectorRule, chosen: (SelectorRule | null)[]): void {
  let at = 0;
  blocks.forEach(({ span: { start } }, i) => {
    while (at < spans.length && spans[at]!.end <= start) at++;
    if (at < spans.length && spans[at]!.start <= start) chosen[i] = rule;
  });
}
