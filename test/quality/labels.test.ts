import { describe, expect, it } from 'vitest';
import { labels } from './labels.js';

const gold = [
  'The council voted to reopen the ferry line between the banks.',
  'Yes.',
  'Members argued for almost four hours before the vote was taken.',
];
const [first = '', , last = ''] = gold;

describe('labels', () => {
  it('marks the paragraphs of the gold and nothing else', () => {
    expect([...labels(['Home Sports Business Weather', first, last, 'Related Articles'], gold)]).toEqual([0, 1, 1, 0]);
  });

  it('marks every copy', () => {
    expect([...labels([first, last, first], gold)]).toEqual([1, 1, 1]);
  });

  it('marks a block of which half lies in runs of four words of the gold', () => {
    const run = 'The council voted to';
    expect([...labels([`${run} a b c d`, `${run} a b c d e`, 'The council voted a b c'], gold)]).toEqual([1, 0, 0]);
  });

  it.each([
    [2, 1],
    [3, 1],
    [4, 0],
  ])('marks a short paragraph of the gold %i blocks from a long one: %i', (blocks, label) => {
    const between = Array.from({ length: blocks - 1 }, () => 'Menu');
    expect(labels(['Yes.', ...between, first], gold)[0]).toBe(label);
  });

  it('marks no short line that the gold has not', () => {
    expect([...labels(['No.', first], gold)]).toEqual([0, 1]);
  });

  it('counts characters where the gold is Chinese', () => {
    expect([...labels(['东京都发表新计划', '菜单'], ['东京都发表新计划。'])]).toEqual([1, 0]);
  });

  it('marks nothing without gold, and gives nothing without blocks', () => {
    expect([...labels(['Home Sports Business Weather'], [])]).toEqual([0]);
    expect([...labels([], gold)]).toEqual([]);
  });
});
