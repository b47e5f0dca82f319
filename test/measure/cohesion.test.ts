import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COHESION, cohesionOf } from '../../src/measure/cohesion.js';
import { wordsOf } from '../../src/measure/page-words.js';
import { block } from '../support/block.js';

type Row = Readonly<Record<(typeof COHESION)[number], number>>;

/** One block: its text, how much of it is body by the first guess, and its length. */
type Guessed = readonly [text: string, guess: number, length?: number];

function cohesion(...blocks: readonly Guessed[]): readonly Row[] {
  const words = wordsOf(blocks.map(([text]) => block(text)));
  const guess = Float32Array.from(blocks, ([, value]) => value);
  const lengths = Float64Array.from(blocks, ([text, , length]) => length ?? text.length);
  const rows = cohesionOf(words, guess, lengths);
  expect(rows).toHaveLength(blocks.length * COHESION.length);
  return blocks.map((_, i) => Object.fromEntries(COHESION.map((name, k) => [name, rows[i * COHESION.length + k]])) as Row);
}

const near = (value: number): unknown => expect.closeTo(value, 5);
/** Logarithm of so many blocks of body against so many of the rest, each with three tenths of a block on top. */
const ratio = (body: number, rest: number): number => Math.log((body + 0.3) / (rest + 0.3));

const FERRY = 'ferry harbour council';
const MENU = 'login contact weather';

describe('cohesionOf', () => {
  it('gives nothing for a page without blocks', () => {
    expect(cohesion()).toEqual([]);
  });

  it('lets the words of the guessed body speak for a block, those of the rest against it', () => {
    const [, , like, unlike, neither] = cohesion(
      [FERRY, 1],
      [MENU, 0],
      ['harbour ferry', 0.5],
      ['contact login', 0.5],
      ['orchard lantern', 0.5],
    );
    expect(like).toMatchObject({
      bodyWords: near((2 * ratio(1, 0)) / 3),
      foreignWords: 0,
      seenInBody: near(4 / 3),
      seenOutside: 0,
    });
    expect(unlike).toMatchObject({
      bodyWords: near((2 * ratio(0, 1)) / 3),
      foreignWords: near((2 * ratio(0, 1)) / 3),
      seenInBody: 0,
      seenOutside: near(4 / 3),
    });
    expect(neither).toMatchObject({ bodyWords: 0, foreignWords: 0, seenInBody: 0, seenOutside: 0 });
  });

  it('weighs words for and against a block in one sum, and those against it in another', () => {
    const [, , mixed] = cohesion([FERRY, 1], [MENU, 0], ['harbour login contact', 0.5]);
    expect(mixed!.bodyWords).toEqual(near(ratio(0, 1) / 4));
    expect(mixed!.foreignWords).toEqual(near((2 * ratio(0, 1)) / 4));
  });

  it.each([0, 0.5, 1])('leaves out what a block itself says: a guess of %d and words of its own', (guess) => {
    const [own] = cohesion([FERRY, guess], [MENU, 1], ['orchard', 0]);
    expect(own).toMatchObject({ bodyWords: near(0), foreignWords: near(0), seenInBody: near(0), seenOutside: near(0) });
  });

  it('counts a word by the guesses of the other blocks that have it', () => {
    const [, , one] = cohesion(['ferry', 0.9], ['ferry', 0.4], ['ferry', 0.2]);
    expect(one!.bodyWords).toEqual(near(ratio(1.3, 0.7) / 2));
    // A word has been seen, or not: more than once says no more.
    expect(one!.seenInBody).toEqual(near(2 / 2));
    expect(one!.seenOutside).toEqual(near((2 * 0.7) / 2));
  });

  it('counts a word once a block, however often it says it', () => {
    const once = cohesion([FERRY, 1], ['ferry login', 0.5])[1];
    expect(cohesion([`${FERRY} ferry ferry`, 1], ['ferry ferry login', 0.5])[1]).toMatchObject({ bodyWords: once!.bodyWords });
  });

  it('passes over words without content', () => {
    const [, short] = cohesion(['the sun of may', 1], ['the sun of may', 1]);
    expect(short).toMatchObject({ bodyWords: 0, foreignWords: 0, seenInBody: 0, seenOutside: 0 });
    const [, long] = cohesion(['the suns of may', 1], ['the suns of may', 1]);
    expect(long!.bodyWords).toEqual(near(ratio(1, 0) / 2));
  });

  it("gives shares of the body's mass before a block and behind it, the block itself in neither", () => {
    const rows = cohesion(['a', 1, 100], ['b', 0, 900], ['c', 0.5, 200], ['d', 1, 40]);
    // 100, 0, 100 and 40 of 240, and 60 more.
    const share = (mass: number) => near((2 * mass) / 300);
    expect(rows.map(({ bodyBefore, bodyBehind }) => [bodyBefore, bodyBehind])).toEqual([
      [0, share(140)],
      [share(100), share(140)],
      [share(100), share(40)],
      [share(200), share(0)],
    ]);
    expect(rows.map(({ guess }) => guess)).toEqual([2, 0, 1, 2]);
    for (const { bodyTotal } of rows) expect(bodyTotal).toEqual(near(Math.log1p(240) / 8));
  });

  it('gives no shares of no body', () => {
    for (const row of cohesion([FERRY, 0], [MENU, 0])) {
      expect(row).toMatchObject({ guess: 0, bodyBefore: 0, bodyBehind: 0, bodyTotal: 0 });
    }
  });

  it('is finite on any page, whatever the guess', () => {
    const line = fc.oneof(fc.constantFrom(FERRY, MENU, '—', '東京都庁', 'the of'), fc.string({ minLength: 1, maxLength: 40 }));
    const guess = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, guess, fc.nat(22_000)), { maxLength: 20 }), (blocks) => {
        const rows = cohesion(...blocks);
        expect(rows.every((row) => Object.values(row).every(Number.isFinite))).toBe(true);
        const shares = rows.flatMap((row) => [row.seenInBody, row.seenOutside, row.bodyBefore, row.bodyBehind]);
        expect(shares.every((share) => share > -1e-4 && share < 2 + 1e-4)).toBe(true);
      }),
    );
  });
});
