import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';
import { selectedBlocks, selectorProblem } from '../../../src/parse/html/select.js';
import type { SelectorRule } from '../../../src/rules/user-rules.js';

const page = parseHtml(
  `<body><h1>Title</h1><div class="box"><p>One.</p><p id="two">Two.</p></div><p>Three.<p>Four <span class="x">five</span>.</body>`,
);

const rule = (action: SelectorRule['action'], selector: string, line: number = 1): SelectorRule => ({
  action,
  match: 'select',
  selector,
  line,
});

async function selected(rules: readonly SelectorRule[]): Promise<readonly (number | null)[]> {
  return (await selectedBlocks(page, rules)).map((found) => found?.line ?? null);
}

describe('selectedBlocks', () => {
  it('selects the blocks that begin inside an element, at any depth', async () => {
    expect(page.blocks.map(({ text }) => text)).toEqual(['Title', 'One.', 'Two.', 'Three.', 'Four five.']);
    expect(await selected([rule('drop', '.box')])).toEqual([null, 1, 1, null, null]);
    expect(await selected([rule('drop', 'body > p')])).toEqual([null, null, null, 1, 1]);
    expect(await selected([rule('drop', 'h1, #two')])).toEqual([1, null, 1, null, null]);
  });

  it('selects no block that begins before the element', async () => {
    expect(await selected([rule('drop', '.x')])).toEqual([null, null, null, null, null]);
  });

  it('lets keep win over drop, and the first of equal rules', async () => {
    expect(await selected([rule('keep', '#two', 1), rule('drop', '.box', 2)])).toEqual([null, 2, 1, null, null]);
    expect(await selected([rule('drop', '.box', 1), rule('keep', '#two', 2)])).toEqual([null, 1, 2, null, null]);
    expect(await selected([rule('drop', '.box', 1), rule('drop', 'p', 2)])).toEqual([null, 1, 1, 2, 2]);
  });
});

describe('selectorProblem', () => {
  it('is null for a selector and says what is wrong with anything else', async () => {
    expect(await selectorProblem('article > p:first-child, [data-x="1"]')).toBeNull();
    expect(await selectorProblem('p[')).toEqual(expect.any(String));
    expect(await selectorProblem('p:no-such-thing')).toEqual(expect.any(String));
  });
});
