import { describe, expect, it } from 'vitest';
import { MIN_PROSE_WORDS, pageKeys, SKETCH_SIZE } from '../../src/profile/page-keys.js';
import { printedBlocks } from '../../src/profile/printed-blocks.js';

const prose = Array.from({ length: MIN_PROSE_WORDS }, (_, i) => `${'abcdefghijklm'[i]}ord`).join(' ');
const page = (site: string, ...texts: readonly string[]) => pageKeys({ site, blocks: texts.map((text) => ({ text })) });

describe('printedBlocks', () => {
  it('numbers blocks page by page, also where a page has none', () => {
    const printed = printedBlocks();
    const [first, last] = [page('a', 'One line', prose), page('a', 'Another', 'One line', 'A third line')];
    expect([first, page('a'), last].map(printed.add)).toEqual([0, 1, 2]);
    expect([0, 1, 2, 3].map(printed.startOf)).toEqual([0, 2, 2, 5]);
    expect([printed.pages(), printed.blocks()]).toEqual([3, 5]);
    expect([0, 1, 2, 3, 4].map(printed.wordsOf)).toEqual([2, MIN_PROSE_WORDS, 1, 2, 3]);
    expect([printed.firstOf(3), printed.secondOf(3)]).toEqual([printed.firstOf(0), printed.secondOf(0)]);
    expect([printed.firstOf(2), printed.secondOf(2)]).toEqual([last.hashes[0], last.hashes[1]]);
  });

  it('keeps sketches of prose alone, and others for another site', () => {
    const printed = printedBlocks();
    printed.add(page('a', 'One line', prose, 'Another'));
    printed.add(page('b', prose));
    printed.add(page('a', prose));
    const sketch = Array.from({ length: 3 * SKETCH_SIZE }, (_, i) => printed.sketches.at(i));
    expect(printed.sketches.size()).toBe(3 * SKETCH_SIZE);
    expect(sketch.slice(2 * SKETCH_SIZE)).toEqual(sketch.slice(0, SKETCH_SIZE));
    expect(sketch.slice(SKETCH_SIZE, 2 * SKETCH_SIZE)).not.toEqual(sketch.slice(0, SKETCH_SIZE));
  });
});
