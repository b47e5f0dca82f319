import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER, type PageSets, pageSets } from '../../src/similarity/page-sets.js';
import { type Compared, MIN_SHINGLES, relationOf } from '../../src/similarity/relation.js';
import { edited, renamed, story } from '../support/stories.js';

const numbered = (from: number, to: number): Uint32Array => Uint32Array.from({ length: to - from }, (_, i) => 4 * (from + i));

/** Sets of made hashes: `shingles` and `names` from one number to another, `numbers` among the names. */
function made(shingles: readonly [number, number], names: readonly [number, number], more: Partial<PageSets> = {}): PageSets {
  const set = numbered(...shingles);
  return {
    key: [shingles[0], shingles[1]],
    words: set.length + 2,
    shingles: set,
    names: numbered(...names),
    cased: true,
    ...more,
  };
}

const relation = (a: PageSets, b: PageSets): Compared['relation'] | null => relationOf(a, b)?.relation ?? null;

/** Two sets of 100 that share so many: a resemblance of shared / (200 - shared). */
const sharing = (shared: number, names: number, common: number, more: Partial<PageSets> = {}): Compared['relation'] | null =>
  relation(made([0, 100], [0, names], more), made([100 - shared, 200 - shared], [names - common, 2 * names - common], more));

describe('relationOf', () => {
  it('gives what was measured', () => {
    const found = relationOf(made([0, 100], [0, 10]), made([40, 120], [2, 12]));
    expect(found).toEqual({ relation: 'near', resemblance: 60 / 120, containment: 60 / 80, shared: 8 / 10 });
  });

  it.each([
    [59, null],
    [60, 'near'],
    [61, 'near'],
  ])('with %i of 100 shingles in a page of 180, and all names: %s', (shared, expected) => {
    expect(relation(made([0, 100], [0, 10]), made([100 - shared, 280 - shared], [0, 10]))).toBe(expected);
  });

  it.each([
    [39, null],
    [40, 'near'],
    [41, 'near'],
  ])('takes a resemblance of .4 for enough: %i shared by two sets of 70', (shared, expected) => {
    expect(relation(made([0, 70], [0, 10]), made([70 - shared, 140 - shared], [0, 10]))).toBe(expected);
  });

  it.each([
    [7, null],
    [8, 'near'],
    [9, 'near'],
  ])('asks for half as much of the names as of the shingles: %i of 20 with a containment of .8', (common, expected) => {
    expect(sharing(80, 20, common)).toBe(expected);
  });

  it.each([
    ['3 names', 3, true, 82, null],
    ['3 names', 3, true, 83, 'near'],
    ['4 names', 4, true, 60, 'near'],
    ['11 numbers where there are no capitals', 11, false, 82, null],
    ['11 numbers where there are no capitals', 11, false, 83, 'near'],
    ['12 numbers where there are no capitals', 12, false, 60, 'near'],
  ])('with %s (%i, cased: %s) and %i of 100 shingles: %s', (_, names, cased, shared, expected) => {
    expect(sharing(shared, names, names, { cased })).toBe(expected);
  });

  it.each([
    [89, null],
    [90, 'near'],
  ])('takes a shorter text without names for a copy with %i of its 100 shingles', (shared, expected) => {
    expect(relation(made([0, 100], [0, 0]), made([100 - shared, 250 - shared], [0, 0]))).toBe(expected);
  });

  it('lets one name of few be missing', () => {
    expect(sharing(90, 1, 0)).toBe('near');
    expect(sharing(90, 3, 0)).toBe(null);
  });

  it.each([
    [5, 2, null],
    [5, 3, 'near'],
    [6, 3, 'near'],
    [4, 0, 'near'],
  ])('of %i numbers asks for half: with %i shared %s', (numbers, common, expected) => {
    const withNumbers = (from: number): PageSets => {
      const own = Uint32Array.from({ length: numbers }, (_, i) => 4 * (from + i) + NUMBER);
      return made([0, 100], [0, 0], { key: [from, 0], names: Uint32Array.of(...numbered(0, 20), ...own).sort() });
    };
    expect(relation(withNumbers(1000), withNumbers(1000 + numbers - common))).toBe(expected);
  });

  it.each([
    [199, 'near'],
    [200, 'near'],
    [201, 'contained'],
  ])('takes a text in one of more than twice its size for contained: 100 shingles in %i', (size, expected) => {
    expect(relation(made([0, 100], [0, 10]), made([0, size], [0, 10]))).toBe(expected);
  });

  it.each([
    [MIN_SHINGLES - 1, 16, null],
    [MIN_SHINGLES - 1, 18, 'near'],
    [MIN_SHINGLES, 16, 'near'],
    [9, 8, null],
    [9, 9, 'contained'],
  ])('of a text of %i shingles with %i in the other page: %s', (size, shared, expected) => {
    const other = expected === 'contained' ? 100 : size;
    expect(relation(made([0, size], [0, 5]), made([size - shared, size - shared + other], [0, 5]))).toBe(expected);
  });

  it('asks for all names of a short text', () => {
    expect(relation(made([0, 10], [0, 5]), made([0, 12], [1, 6]))).toBe(null);
  });

  it('takes equal words for the same text, whatever their number', () => {
    expect(relationOf(pageSets('The ferry sailed.'), pageSets('the ferry sailed'))).toEqual({
      relation: 'same',
      resemblance: 1,
      containment: 1,
      shared: 1,
    });
    expect(relation(pageSets('Ferry'), pageSets('ferry'))).toBe('same');
  });

  it('takes a text without words for no copy of anything', () => {
    expect(relation(pageSets(''), pageSets(''))).toBe(null);
    expect(relation(pageSets('***'), pageSets('the ferry sailed'))).toBe(null);
  });

  it('takes equal shingles in another number of words for nearly the same', () => {
    expect(relation(pageSets(story(1)), pageSets(`${story(1)} ${story(1)}`))).toBe('near');
  });

  it('tells an edited story from one with other names, and from next week’s numbers', () => {
    const text = story(1, 200);
    const sets = pageSets(text);
    expect(relation(sets, pageSets(edited(text, 10)))).toBe('near');
    expect(relation(sets, pageSets(text.split(' ').slice(0, 140).join(' ')))).toBe('near');
    expect(relation(sets, pageSets(text.split(' ').slice(0, 60).join(' ')))).toBe('contained');
    expect(relation(sets, pageSets(renamed(text, 2)))).toBe(null);
    expect(relation(sets, pageSets(text.replaceAll(/\d+/g, (number) => `${Number(number) + 1}`)))).toBe(null);
    expect(relation(sets, pageSets(story(2, 200)))).toBe(null);
  });

  it('is symmetric, with measures from 0 to 1, for any two texts', () => {
    const words = fc.array(fc.constantFrom('the', 'Ferry', 'of', 'Medan', '61', 'sank', 'again', '湾'), { maxLength: 40 });
    const text = words.map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = relationOf(pageSets(a), pageSets(b));
        expect(relationOf(pageSets(b), pageSets(a))).toEqual(found);
        for (const share of [found?.resemblance ?? 0, found?.containment ?? 0, found?.shared ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(relationOf(pageSets(a), pageSets(a))?.relation ?? 'none').toBe(pageSets(a).words === 0 ? 'none' : 'same');
      }),
    );
  });
});
