import { describe, expect, it } from 'vitest';
import { bodyScores } from '../../src/measure/body-score.js';
import { measurePage } from '../../src/measure/page-measures.js';
import { trainedModel } from '../../src/measure/trained-model.js';
import type { ChromeKind, Fate, Verdict } from '../../src/model/fate.js';
import type { Page } from '../../src/model/page.js';
import { bodyStage, evidenceOf, scoreFactsOf } from '../../src/stages/body.js';
import type { Settled } from '../../src/stages/sift.js';
import type { BlockShape } from '../support/block.js';
import { chromeVerdict, openBlocks, page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

const model = await trainedModel();

/** The limit of the scores that are given by hand. */
const LIMIT = 0.5;
/** The least score of a line in a gap that is text, and most lines of one. */
const MIN_GAP_SCORE = 0.25;
const MAX_GAP = 6;

interface Judged {
  /** Texts that the stage leaves open. */
  readonly left: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Judge a page by these scores. */
function judgedBy(scores: readonly number[], made: Page, settled: Settled, limit: number = LIMIT): Judged {
  const open = openBlocks(made, settled);
  const verdicts = bodyStage({ scores: Float32Array.from(scores), limit, keys: measurePage(made).keys }).judge(
    open,
    made,
    settled,
  );
  const gone = new Set(verdicts.map(({ block }) => block));
  return { left: open.filter(({ index }) => !gone.has(index)).map(({ text }) => text), verdicts };
}

/** A block and its score; without one, a rule dropped it. */
type Scored = readonly [text: string | BlockShape, score?: number];

function judged(...lines: readonly Scored[]): Judged {
  const made = page(lines.map(([text]) => text));
  const dropped = lines.flatMap(([, score], i) => (score === undefined ? [chromeVerdict(i)] : []));
  return judgedBy(
    lines.map(([, score]) => score ?? 0),
    made,
    settledBy('chrome', dropped),
  );
}

const times = <T>(count: number, make: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => make(i));
/** Lines of a menu, which a rule dropped. */
const menu = (count: number): readonly Scored[] => times(count, (i) => [`Menu ${i}`]);

describe('bodyStage', () => {
  it('drops what has a score below the limit, with score and limit, in order', () => {
    const { left, verdicts } = judged(...menu(4), ['Kontak', 0.1234567], ['Isi', 0.9], ['Peta', 0.2], ...menu(4));
    expect(left).toEqual(['Isi']);
    expect(verdicts).toEqual([
      { block: 4, fate: { dropped: { code: 'outside-body', score: 0.123, limit: LIMIT } } },
      { block: 6, fate: { dropped: { code: 'outside-body', score: 0.2, limit: LIMIT } } },
    ]);
  });

  it.each([
    [0.499, false],
    [0.5, true],
    [0.501, true],
  ])('takes a block with a score of %d for body: %s', (score, kept) => {
    const { left } = judged(...menu(4), ['Isi', 0.9], ...menu(1), ['Lagi', score], ...menu(4));
    expect(left).toEqual(kept ? ['Isi', 'Lagi'] : ['Isi']);
  });

  it('says nothing of an empty page, and drops all of one without body', () => {
    expect(judged().verdicts).toEqual([]);
    expect(judged(['Satu', 0.4], ['Dua', 0.4]).left).toEqual([]);
  });

  it('never judges what is settled, whatever its score', () => {
    const made = page(['Menu', 'Isi', 'Kontak', 'Peta', 'Saran', 'Alamat']);
    const { verdicts, left } = judgedBy([0.9, 0.9, 0, 0, 0, 0], made, settledBy('chrome', [chromeVerdict(0)]));
    expect(left).toEqual(['Isi']);
    expect(verdicts.map(({ block }) => block)).toEqual([2, 3, 4, 5]);
  });

  it.each([
    [0, 0, true],
    [3, 0, true],
    [0, 3, true],
    [2, 1, true],
    [2, 2, false],
    [4, 0, false],
  ])(
    'leaves an article whole, with gaps that rules spoke in, when %i and %i blocks stand round it: %s',
    (before, behind, whole) => {
      const gap: readonly Scored[] = [...times(5, (i): Scored => [`Arsip ${'abcde'[i]}`, 0.01]), ['Bagikan']];
      const { left } = judged(...menu(before), ['Isi', 0.9], ...gap, ['Akhir', 0.9], ...menu(behind));
      expect(left).toEqual(whole ? ['Isi', ...times(5, (i) => `Arsip ${'abcde'[i]}`), 'Akhir'] : ['Isi', 'Akhir']);
    },
  );

  it('does not count title lines among the blocks round an article, but open ones', () => {
    const made = page(['Judul', 'Senin', 'Isi', 'Sela', 'Sela', 'Sela', 'Sela', 'Akhir', 'a', 'b', 'c', 'd']);
    const scores = [0, 0, 0.9, 0, 0, 0, 0, 0.9, 0, 0, 0, 0];
    const title = settledBy('headline', [
      { block: 0, fate: { kept: 'headline' } },
      { block: 1, fate: { kept: 'dateline' } },
    ]);
    expect(judgedBy(scores, made, title).left).toEqual(['Isi', 'Akhir']);
    const short = page(made.blocks.slice(0, -1).map(({ text }) => text));
    expect(judgedBy(scores.slice(0, -1), short, title).left).toEqual(['Isi', 'Sela', 'Sela', 'Sela', 'Sela', 'Akhir']);
  });

  describe('a gap', () => {
    /** Say whether the lines of a gap stay, on a page that isn't the article alone. */
    const stays = (...gap: readonly Scored[]): boolean => {
      const { left } = judged(...menu(6), ['Isi', 0.9], ...gap, ['Akhir', 0.9], ...menu(6));
      const open = gap.filter(([, score]) => score !== undefined).length;
      expect([2, 2 + open]).toContain(left.length);
      return left.length > 2;
    };
    const lines = (count: number, score: number, text: string = 'baris'): readonly Scored[] => times(count, () => [text, score]);

    it.each([
      [1, 0, true],
      [2, MIN_GAP_SCORE + 0.01, true],
      [2, MIN_GAP_SCORE - 0.01, false],
      [MAX_GAP, MIN_GAP_SCORE + 0.01, true],
      [MAX_GAP, MIN_GAP_SCORE - 0.01, false],
      [MAX_GAP + 1, MIN_GAP_SCORE + 0.01, false],
      [MAX_GAP + 1, LIMIT - 0.01, false],
    ])('of %i lines with scores of %d is part of the text: %s', (count, score, kept) => {
      expect(stays(...lines(count, score))).toBe(kept);
    });

    it('is no part of it when one of two lines has a low score', () => {
      expect(stays(['satu', 0.4], ['dua', 0.1])).toBe(false);
    });

    it('is no part of it when a rule spoke in it', () => {
      expect(stays(['Bagikan'], ['satu', 0.4])).toBe(false);
      expect(stays(...lines(5, 0.1, 'Beras 300'), ['Bagikan'])).toBe(false);
    });

    it.each([
      ['numbers', 'Beras 300', true],
      ['numbers of another script', 'أرز ٣٠٠', true],
      ['labels', 'Bek: Dimas', true],
      ['labels of another script', '主演：三郎', true],
      ['a colon at the end only', 'Bek:', false],
      ['bullets', { text: 'Bek', kind: 'list-item' }, true],
      ['none of them', 'Arsip', false],
    ] as const)('of five lines with %s is a list of the text', (_, text, kept) => {
      expect(stays(...times(5, (): Scored => [text, 0.01]))).toBe(kept);
    });

    it.each([
      [2, false],
      [3, true],
      [4, true],
    ])('of %i lines with numbers is a list: %s', (count, kept) => {
      expect(stays(...lines(count, 0.01, 'Beras 300'))).toBe(kept);
    });

    it.each([
      [3, false],
      [4, true],
      [5, true],
    ])('of five lines, %i of them with numbers, is a list: %s', (numbered, kept) => {
      expect(stays(...times(5, (i): Scored => [i < numbered ? 'Beras 300' : 'Arsip', 0.01]))).toBe(kept);
    });

    it('of lines with numbers and lines with labels is no list: they are of two makes', () => {
      expect(stays(...lines(3, 0.01, 'Beras 300'), ...lines(3, 0.01, 'Bek: Dimas'))).toBe(false);
    });

    it('is judged by itself: the one before, kept or dropped, changes nothing', () => {
      const around = (...lines: readonly Scored[]) => judged(...menu(6), ['Isi', 0.9], ...lines, ['Akhir', 0.9], ...menu(6)).left;
      const sub: Scored = ['Sela', MIN_GAP_SCORE + 0.01];
      const lagi: Scored = ['Lagi', 0.9];
      expect(around(sub, lagi, ...lines(2, 0))).toEqual(['Isi', 'Sela', 'Lagi', 'Akhir']);
      expect(around(...lines(2, 0), lagi, sub)).toEqual(['Isi', 'Lagi', 'Sela', 'Akhir']);
    });

    it('lies between blocks that are open: what a rule dropped is no end of it, whatever its score', () => {
      const made = page(['Menu', 'Sela', 'Isi', 'a', 'b', 'c']);
      expect(judgedBy([0.9, 0, 0.9, 0, 0, 0], made, settledBy('chrome', [chromeVerdict(0)])).left).toEqual(['Isi']);
    });
  });

  it('leaves copies of the headline open, for the repeats to say of what they are copies', () => {
    const made = page(['Pasar Lama Dibuka', 'Isi', 'Sela', 'pasar lama dibuka!', 'Pasar Baru', 'a', 'b']);
    const title = settledBy('headline', [{ block: 0, fate: { kept: 'headline' } }]);
    expect(judgedBy([0, 0.9, 0, 0, 0, 0, 0], made, title).left).toEqual(['Isi', 'pasar lama dibuka!']);
  });

  it('drops a second printing of a line that was kept in another role', () => {
    const made = page(['Rabu, 26 Juni', 'Isi', 'Rabu, 26 Juni', 'a', 'b', 'c']);
    const date = settledBy('headline', [{ block: 0, fate: { kept: 'dateline' } }]);
    expect(judgedBy([0, 0.9, 0, 0, 0, 0], made, date).left).toEqual(['Isi']);
  });

  it('takes a headline without letters for no copy of others', () => {
    const made = page(['—', 'Isi', '/', 'a', 'b', 'c']);
    const title = settledBy('headline', [{ block: 0, fate: { kept: 'headline' } }]);
    expect(judgedBy([0, 0.9, 0, 0, 0, 0], made, title).left).toEqual(['Isi']);
  });
});

describe('scoreFactsOf', () => {
  it('says of each block whether it is open, and what the evidence on it is', () => {
    const made = page(['Menu', 'Judul', prose(40)]);
    const settled = settledBy('headline', [chromeVerdict(0), { block: 1, fate: { kept: 'headline' } }]);
    const measured = measurePage(made);
    const facts = scoreFactsOf(made, settled, measured);
    expect([...facts.open]).toEqual([0, 0, 1]);
    expect(facts.evidence).toEqual(evidenceOf(made, settled, measured));
    expect(facts).toMatchObject({ measures: measured.measures, words: measured.words });
  });
});

describe('the body of a page, by the model that ships', () => {
  it('is its prose: menus above and below it are dropped, where rules name the lines next to it', () => {
    const head = ['Home', 'Sports', 'Business', 'Culture', 'Weather'];
    const foot = ['Contact us', 'Privacy policy', 'Terms of use', 'About us', 'Sitemap'];
    const body = times(6, (i) => prose(42, i + 1));
    const made = page([...head, 'Harbour Council Reopens The Ferry', ...body, 'Share', 'Newsletter', ...foot]);
    const behind = head.length + 1 + body.length;
    const settled = settledBy('headline', [
      { block: head.length, fate: { kept: 'headline' } },
      chromeVerdict(behind),
      chromeVerdict(behind + 1),
    ]);
    const scores = bodyScores(scoreFactsOf(made, settled, measurePage(made)), model);
    expect(judgedBy([...scores], made, settled, model.limit).left).toEqual(body);
  });

  describe('a line right under the label of tags or of other pages', () => {
    /** Judge a line with a good score under a label that a rule named. */
    const under = (kind: ChromeKind, line: string): readonly Verdict[] => {
      const made = page(['Isi satu.', 'Label', line, 'Isi dua.']);
      const fate: Fate = { dropped: { code: 'chrome', kind, rule: '*:test', detail: null } };
      const settled = settledBy('chrome', [{ block: 1, fate }]);
      const keys = made.blocks.map(() => '');
      return bodyStage({ scores: Float32Array.of(0.9, 0, 0.9, 0.9), limit: LIMIT, keys }).judge(
        openBlocks(made, settled),
        made,
        settled,
      );
    };

    it.each(['tags', 'related', 'popular', 'latest'] as const)('is %s, whatever its score', (kind) => {
      const dropped = { code: 'chrome', kind, rule: 'line:listed', detail: null };
      expect(under(kind, 'banjir, pasar')).toEqual([{ block: 2, fate: { dropped } }]);
    });

    it('is body when it ends a sentence, or the label is of another kind', () => {
      expect(under('tags', 'Banjir surut.')).toEqual([]);
      expect(under('share', 'banjir, pasar')).toEqual([]);
    });
  });
});
