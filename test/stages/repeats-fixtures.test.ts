import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judged, type Line } from './repeats-page.js';

/**
 * Cases of `fixtures/repeats/`, a block a line: `H ` the headline, `X ` chrome, `+ ` must stay, `-N ` must go as a copy of block N
 * (counted from 1). The first line says why.
 */
const folder = new URL('../../fixtures/repeats/', import.meta.url);

interface Case {
  readonly why: string;
  readonly lines: readonly Line[];
  /** The block that each dropped one is a copy of, by block, both from 1. */
  readonly copies: ReadonlyMap<number, number>;
}

function caseOf(text: string): Case {
  const [why, ...rows] = text.trimEnd().split('\n');
  const copies = new Map<number, number>();
  const lines = rows.map((row, i): Line => {
    const mark = row.slice(0, row.indexOf(' '));
    const block = { text: row.slice(mark.length + 1) };
    if (mark === 'H') return { ...block, kept: 'headline' };
    if (mark === 'X') return { ...block, chrome: true };
    if (mark !== '+') copies.set(i + 1, Number(mark.slice(1)));
    return block;
  });
  return { why: why!.replace('why: ', ''), lines, copies };
}

const files = readdirSync(folder).sort();

describe('cases of repeats', () => {
  it('are all there', () => {
    expect(files).toHaveLength(26);
  });

  for (const file of files) {
    const { why, lines, copies } = caseOf(readFileSync(new URL(file, folder), 'utf8'));
    it(`${file}: ${why}`, () => {
      const { dropped } = judged(lines);
      const found = [...dropped].map(([block, reason]) => [block + 1, 'of' in reason ? reason.of + 1 : null]);
      expect(found).toEqual([...copies]);
    });
  }
});
