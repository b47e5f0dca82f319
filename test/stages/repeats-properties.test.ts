import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged, type Line } from './repeats-page.js';

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 });
const sentence = fc.uniqueArray(word, { minLength: 16, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const prose = fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 });
const item = fc.uniqueArray(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const list = fc.uniqueArray(item, { minLength: 5, maxLength: 20 });
const mixed = fc
  .tuple(prose, list)
  .map(([paragraphs, items]) => paragraphs.flatMap((paragraph, i) => [paragraph, ...items.slice(i, i + 2)]));
const headline: Line = { text: 'A Headline Over It All', kept: 'headline' };

/** Lines that are likely to be each other's copies in every way. */
const tangled = fc.array(
  fc
    .tuple(
      fc.array(fc.constantFrom('one', 'two', 'Three', '4', '5', 'six'), { maxLength: 24 }),
      fc.constantFrom('', '.', '…', '?'),
    )
    .map(([words, end]) => `${words.join(' ')}${end}` || '–'),
  { maxLength: 30 },
);

describe('repeats, whatever the page', () => {
  it('names as original only blocks that are kept, with similarities from 0 to 1', () => {
    fc.assert(
      fc.property(tangled, fc.nat(30), (lines, at) => {
        const { dropped } = judged(lines.map((text, i) => (i === at ? { text, kept: 'headline' } : text)));
        for (const reason of dropped.values()) {
          if (reason.code !== 'exact-copy' && reason.code !== 'near-copy') throw new Error(`another reason: ${reason.code}`);
          expect(dropped.has(reason.of)).toBe(false);
          if (reason.code === 'exact-copy') continue;
          expect(reason.similarity).toBeGreaterThan(0);
          expect(reason.similarity).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('judges the same page the same way, whatever ran before', () => {
    fc.assert(
      fc.property(tangled, tangled, (lines, others) => {
        const first = judged(lines).verdicts;
        judged(others);
        expect(judged(lines).verdicts).toEqual(first);
      }),
    );
  });

  for (const [name, body] of [
    ['prose', prose],
    ['a list', list],
    ['prose with short lines', mixed],
  ] as const) {
    it(`keeps the same of ${name} printed 1, 2, 3 and 4 times`, () => {
      fc.assert(
        fc.property(body, (lines) => {
          const once = judged([headline, ...lines]).body;
          for (const times of [2, 3, 4]) {
            const copies = Array.from({ length: times - 1 }, () => [headline.text, ...lines]).flat();
            expect(judged([headline, ...lines, ...copies]).body).toEqual(once);
          }
        }),
      );
    });
  }

  it('keeps all of a body that repeats nothing', () => {
    fc.assert(
      fc.property(prose, list, (paragraphs, items) => {
        const lines = paragraphs.flatMap((paragraph, i) => [paragraph, ...items.slice(2 * i, 2 * i + 2)]);
        expect(judged([headline, ...lines]).body).toEqual(lines);
      }),
    );
  });

  it('keeps the same when a copy of a long paragraph is put in after it or over the headline', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (lines, which, where) => {
        const at = which % lines.length;
        const after = at + 1 + (where % (lines.length - at));
        const once = judged([headline, ...lines]).body;
        expect(judged([headline, ...lines.slice(0, after), lines[at]!, ...lines.slice(after)]).body).toEqual(once);
        expect(judged([lines[at]!, headline, ...lines]).body).toEqual(once);
      }),
    );
  });

  it('keeps the same when the second body comes joined in one line', () => {
    fc.assert(
      fc.property(prose, (lines) => {
        const capitals = lines.map((line) => line[0]!.toUpperCase() + line.slice(1));
        expect(judged([headline, ...capitals, headline.text, capitals.join(' ')]).body).toEqual(
          judged([headline, ...capitals]).body,
        );
      }),
    );
  });
});
