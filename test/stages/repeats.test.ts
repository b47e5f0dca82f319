import { describe, expect, it } from 'vitest';
import {
  MAX_ALONE_SHARE,
  MIN_ALONE_WORDS,
  MIN_CONTAINMENT,
  MIN_LIST_PAIRS,
  MIN_SENTENCE_WORDS,
} from '../../src/stages/repeats/limits.js';
import { repeatsStage } from '../../src/stages/repeats.js';
import { sift } from '../../src/stages/sift.js';
import { judged, type Line } from './repeats-page.js';

/** Sentences without a word in common. */
const PROSE: readonly string[] = [
  'the harbour master counted eleven boats before breakfast and wrote their names into a book bound with sailcloth.',
  'nobody living upstream remembers when water last reached every doorstep along this narrow lane behind our mill.',
  'she keeps seven clocks, none agreeing with another, because silence between two strokes helps her fall asleep.',
  'bread baked over chestnut wood tastes faintly sweet, which explains why queues form long after midnight here.',
];

/** Words that stand nowhere else: `w1 w2 …`, without digits. */
function unique(count: number, letter: string): string {
  return Array.from({ length: count }, (_, i) => letter + letter.repeat(i)).join(' ');
}

describe('repeatsStage', () => {
  it('is a stage of sift: what it names as original is kept', () => {
    const { page } = judged([PROSE[0]!, PROSE[1]!, PROSE[0]!]);
    const fates = sift(page, [repeatsStage()]);
    expect(fates[2]).toEqual({ fate: { dropped: { code: 'exact-copy', of: 0 } }, stage: 'repeats' });
    expect(fates[0]).toEqual({ fate: { kept: 'body' }, stage: null });
  });

  it('says nothing on a page without repeats, without blocks, or without open blocks', () => {
    expect(judged(PROSE).verdicts).toEqual([]);
    expect(judged([]).verdicts).toEqual([]);
    expect(judged([{ text: PROSE[0]!, kept: 'headline' }]).verdicts).toEqual([]);
  });

  it('never drops what an earlier stage kept, and names it as the original wherever it stands', () => {
    const { dropped } = judged([PROSE[0]!, { text: PROSE[0]!, kept: 'headline' }]);
    expect([...dropped]).toEqual([[0, { code: 'exact-copy', of: 1 }]]);
  });

  it('does not compare with what an earlier stage dropped', () => {
    expect(judged([{ text: PROSE[0]!, chrome: true }, PROSE[0]!]).verdicts).toEqual([]);
  });

  it('gives the evidence of a near copy', () => {
    const longer = `${PROSE[0]!.slice(0, -1)} every single day.`;
    expect(judged([PROSE[0]!, longer]).dropped.get(0)).toEqual({
      code: 'near-copy',
      of: 1,
      similarity: 1,
      by: 'containment',
      longer: true,
    });
  });

  it('resolves chains to the block that is kept in the end', () => {
    const cut = `${PROSE[0]!.split(' ').slice(0, 14).join(' ')}.`;
    const { dropped } = judged([cut, PROSE[0]!, `${PROSE[0]!.slice(0, -1)} again.`, cut]);
    expect([...dropped.values()].map((reason) => 'of' in reason && reason.of)).toEqual([2, 2, 2]);
  });

  it('prefers the copy under the headline to the one above it', () => {
    const { dropped } = judged([PROSE[0]!, { text: 'a headline', kept: 'headline' }, PROSE[0]!, PROSE[1]!]);
    expect([...dropped.keys()]).toEqual([0]);
  });

  it('drops a short copy above the headline, and leaves one below', () => {
    const headline: Line = { text: 'a headline', kept: 'headline' };
    expect([...judged(['open daily', headline, PROSE[0]!, 'open daily', PROSE[1]!]).dropped.keys()]).toEqual([0]);
    expect(judged([headline, PROSE[0]!, 'open daily', PROSE[1]!, 'open daily', PROSE[2]!]).verdicts).toEqual([]);
  });

  it('leaves separators and other blocks without words', () => {
    expect(judged([PROSE[0]!, '* * *', PROSE[1]!, '* * *', PROSE[2]!]).verdicts).toEqual([]);
  });

  it('compares what is far too long as it stands', () => {
    const endless = 'words and words '.repeat(20_000);
    expect([...judged([endless, PROSE[0]!, endless]).dropped.keys()]).toEqual([2]);
  });
});

describe('the limits of the repeats stage', () => {
  it.each([
    [MIN_ALONE_WORDS - 1, false],
    [MIN_ALONE_WORDS, true],
    [MIN_ALONE_WORDS + 1, true],
  ])('a copy of %i words by itself among prose goes: %s', (count, goes) => {
    const line = unique(count, 'q');
    expect(judged([PROSE[0]!, line, PROSE[1]!, PROSE[2]!, line, PROSE[3]!]).dropped.has(4)).toBe(goes);
  });

  it.each([
    [MIN_SENTENCE_WORDS - 1, false],
    [MIN_SENTENCE_WORDS, true],
    [MIN_SENTENCE_WORDS + 1, true],
  ])('a copy of %i words among short lines goes: %s', (count, goes) => {
    const line = unique(count, 'q');
    expect(judged(['red', line, 'green', 'blue', 'white', line, 'black']).dropped.has(5)).toBe(goes);
  });

  it.each([
    [0.55, false],
    [MIN_CONTAINMENT, true],
    [0.65, true],
  ])('a beginning of which %d stands in another block goes: %s', (share, goes) => {
    const shared = unique(share * 20 + 2, 'q');
    const part = `${shared} ${unique(20 - share * 20, 'v')}.`;
    const whole = `${shared} ${unique(60, 'z')}.`;
    expect(judged([part, whole]).dropped.has(0)).toBe(goes);
  });

  it.each([
    [MIN_LIST_PAIRS - 1, false],
    [MIN_LIST_PAIRS, true],
    [MIN_LIST_PAIRS + 1, true],
  ])('a second printing of %i short lines goes: %s', (count, goes) => {
    const lines = ['salt', 'two blankets', 'socks', 'matches', 'rope'].slice(0, count);
    expect(judged([...lines, ...lines]).verdicts).toHaveLength(goes ? count : 0);
  });

  it.each([
    [30, false],
    [31, false],
    [32, true],
  ])('where 29 and %i of the words beside 40 are beginnings of them, the page keeps all: %s', (count, keeps) => {
    expect((29 + 31) / (29 + 31 + 40)).toBe(MAX_ALONE_SHARE);
    const apart = ['* * *', '* * * *', '***', '* *'];
    const beginning = (words: number): string => `${unique(words, 'q')}.`;
    const { verdicts } = judged([beginning(40), ...apart, beginning(29), '~', '~ ~', '# #', '#', beginning(count)]);
    expect(verdicts).toHaveLength(keeps ? 0 : 2);
  });

  it('a second printing of the headline goes even where nothing else is left', () => {
    const { verdicts } = judged([{ text: 'a headline', kept: 'headline' }, 'A headline!']);
    expect(verdicts).toHaveLength(1);
  });
});

describe('what stays', () => {
  it('numbers in another order tell blocks apart', () => {
    const score = (a: number, b: number): string => `the game between the two sides of the valley ended ${a} to ${b} last night.`;
    expect(judged([score(3, 1), PROSE[0]!, score(1, 3)]).verdicts).toEqual([]);
    expect(judged([score(3, 1), PROSE[0]!, score(3, 1)]).verdicts).toHaveLength(1);
  });

  it('a name of its own tells a block apart', () => {
    const by = (name: string): string => `the prize for the finest pie at the fair went to ${name} and her daughters once more.`;
    expect(judged([by('Alma'), PROSE[0]!, by('Rosa')]).verdicts).toEqual([]);
  });

  it('a long paragraph of which another is the end stays', () => {
    const tail = PROSE[1]!;
    expect(judged([`${PROSE[0]} ${tail}`, PROSE[2]!, tail]).verdicts).toEqual([]);
  });
});
