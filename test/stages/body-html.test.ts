import { describe, expect, it } from 'vitest';
import type { BodyModel } from '../../src/measure/body-model.js';
import { COHESION } from '../../src/measure/cohesion.js';
import { readMarkup } from '../../src/measure/markup-facts.js';
import type { ChromeKind, Verdict } from '../../src/model/fate.js';
import type { SelectorRule } from '../../src/rules/user-rules.js';
import { siftArticle } from '../../src/stages/article.js';
import { bodyStage, scoreFactsOf } from '../../src/stages/body.js';
import type { Settled } from '../../src/stages/sift.js';
import { indexOf, measuredHtml, proseOf } from '../support/markup.js';
import { summingNetwork } from '../support/network.js';
import { openBlocks, settledBy } from '../support/page.js';

const LIMIT = 0.5;

interface Judged {
  /** Texts that the stage leaves open. */
  readonly left: readonly string[];
  /** The rules of what it drops as chrome, by text. */
  readonly rules: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** Judge an HTML page: `low` has the scores of some blocks by the beginning of their text, all others have .9. */
function judged(html: string, low: Readonly<Record<string, number>> = {}, settled: Settled = new Map()): Judged {
  const { page, measured, markup } = measuredHtml(html);
  const scores = Float32Array.from(page.blocks, ({ text }) => {
    const found = Object.entries(low).find(([start]) => text.startsWith(start));
    return found === undefined ? 0.9 : found[1];
  });
  const open = openBlocks(page, settled);
  const stage = bodyStage({ scores, limit: LIMIT, keys: measured.keys, elements: markup.elements });
  const verdicts = stage.judge(open, page, settled);
  const gone = new Set(verdicts.map(({ block }) => block));
  const rules = verdicts.flatMap(({ block, fate }) =>
    'dropped' in fate && fate.dropped.code === 'chrome'
      ? [[page.blocks[block]!.text, `${fate.dropped.kind} ${fate.dropped.rule}`]]
      : [],
  );
  return {
    verdicts,
    left: open.filter(({ index }) => !gone.has(index)).map(({ text }) => text),
    rules: Object.fromEntries(rules),
  };
}

/** Blocks round the text that are no body, so that it isn't a page of the article alone. */
const FRAME = ['Muka', 'Atas', 'Bawah', 'Akhir', 'Kaki'].map((text) => `<p>${text} menu</p>`).join('');
const LOW: Readonly<Record<string, number>> = { Muka: 0, Atas: 0, Bawah: 0, Akhir: 0, Kaki: 0 };
const TEXT = proseOf(200);

describe('what stands in an element that never holds body', () => {
  it('is dropped though its score is good, with the kind and the rule of the element', () => {
    const { left, verdicts } = judged(
      `<p>${TEXT}</p><nav><ul><li>Kota</ul></nav><div class="comments"><p>Bagus sekali.</p></div>`,
    );
    expect(left).toEqual([TEXT]);
    expect(verdicts).toEqual([
      { block: 1, fate: { dropped: { code: 'chrome', kind: 'navigation', rule: 'element:<nav', detail: null } } },
      { block: 2, fate: { dropped: { code: 'chrome', kind: 'comments', rule: 'element:comments', detail: null } } },
    ]);
  });

  it('is outside the body where its score says so: the score is named, not the element', () => {
    const { verdicts } = judged(`<p>${TEXT}</p><nav>Kota</nav>`, { Kota: 0.2 });
    expect(verdicts).toEqual([{ block: 1, fate: { dropped: { code: 'outside-body', score: 0.2, limit: LIMIT } } }]);
  });

  it('is dropped where a gap that it stands in closes', () => {
    const html = `${FRAME}<p>${TEXT}</p><nav>Kota</nav><p>Dan lagi.</p>`;
    expect(judged(html, { ...LOW, Kota: 0.4 })).toMatchObject({
      left: [TEXT, 'Dan lagi.'],
      rules: { Kota: 'navigation element:<nav' },
    });
  });

  it('stays where the element holds more than half of the prose', () => {
    expect(judged(`<form><p>${TEXT}</p><button>Kirim</button></form>`)).toMatchObject({
      left: [TEXT],
      rules: { Kirim: 'login element:<button' },
    });
  });

  it('stays without the words of elements', () => {
    const { page, measured } = measuredHtml('<p>Isi.</p><nav>Kota</nav>');
    const stage = bodyStage({ scores: Float32Array.of(0.9, 0.9), limit: LIMIT, keys: measured.keys });
    expect(stage.judge(page.blocks, page, new Map())).toEqual([]);
  });

  it('waits for the repeats where it is a copy of the headline', () => {
    const html = `<h1>Pasar Lama Dibuka</h1><p>${TEXT}</p><nav>Pasar lama dibuka</nav>`;
    const title = settledBy('headline', [{ block: 0, fate: { kept: 'headline' } }]);
    expect(judged(html, {}, title).left).toEqual([TEXT, 'Pasar lama dibuka']);
  });
});

describe('captions', () => {
  const caption = (text: string): string => `<figure><figcaption>${text}</figcaption></figure>`;
  const RULE = 'caption element:<figcaption';

  it('are dropped, whatever their score', () => {
    expect(judged(`<p>${TEXT}</p>${caption('Dermaga di pagi hari.')}`)).toMatchObject({
      left: [TEXT],
      rules: { 'Dermaga di pagi hari.': RULE },
    });
  });

  it.each([
    [199, false],
    [200, false],
    [201, true],
  ])('of %i characters by a text of 200 are the article: %s', (length, kept) => {
    const pictures = [proseOf(100), `Lagi ${proseOf(length - 105)}`];
    expect(judged(pictures.map(caption).join(`<p>${TEXT}</p>`)).left).toEqual(kept ? [pictures[0], TEXT, pictures[1]] : [TEXT]);
  });

  it('are the article by those that are body alone', () => {
    const low = `Muka ${proseOf(300)}`;
    expect(judged(`${caption(low)}<p>${TEXT}</p>${caption(proseOf(100))}`, LOW).left).toEqual([TEXT]);
  });

  it('are dropped by the element round them before they are captions', () => {
    expect(judged(`<p>${TEXT}</p><div class="comments">${caption('Bagus.')}</div>`).rules).toEqual({
      'Bagus.': 'comments element:comments',
    });
  });

  it('of tables go too', () => {
    expect(judged(`<p>${TEXT}</p><table><caption>Hasil</caption><tr><td>Satu<td>Dua</table>`).rules).toEqual({ Hasil: RULE });
  });
});

describe('a gap in HTML', () => {
  /** Say whether the blocks of a gap stay, on a page that isn't the article alone. */
  const stays = (gap: readonly number[], settled: readonly number[] = []): boolean => {
    const html = `${FRAME}<p>${TEXT}</p>${gap.map((_, i) => `<p>Sela ${'abcdefgh'[i]}</p>`).join('')}<p>Dan lagi.</p>`;
    const { page } = measuredHtml(html);
    const scores = Object.fromEntries(gap.map((score, i) => [`Sela ${'abcdefgh'[i]}`, score]));
    const dropped = settled.map((i): Verdict => {
      return {
        block: indexOf(page, `Sela ${'abcdefgh'[i]}`),
        fate: { dropped: { code: 'chrome', kind: 'share', rule: '*:test', detail: null } },
      };
    });
    const { left } = judged(html, { ...LOW, ...scores }, settledBy('chrome', dropped));
    expect([2, 2 + gap.length - settled.length]).toContain(left.length);
    return left.length > 2;
  };

  it.each([
    [0.24, false],
    [0.25, true],
    [0.26, true],
  ])('of one block with a score of %d is text: %s. In a dump it is, whatever its score', (score, kept) => {
    expect(stays([score])).toBe(kept);
  });

  it.each([
    [5, true],
    [6, true],
    [7, false],
  ])('of %i probable blocks is text: %s', (count, kept) => {
    expect(stays(new Array(count).fill(0.4))).toBe(kept);
  });

  it('of lines with numbers is no list of the text, and on a page of the article alone it isn’t text either: in dumps both are', () => {
    const results = ['Beras 300', 'Gula 200', 'Kopi 100'];
    const html = `<p>${TEXT}</p>${results.map((text) => `<p>${text}</p>`).join('')}<p>Dan lagi.</p>`;
    const low = { Beras: 0.1, Gula: 0.1, Kopi: 0.1 };
    expect(judged(html, low).left).toEqual([TEXT, 'Dan lagi.']);
    expect(judged(`${FRAME}${html}`, { ...LOW, ...low }).left).toEqual([TEXT, 'Dan lagi.']);
    expect(judged(html, { Beras: 0.3, Gula: 0.3, Kopi: 0.3 }).left).toHaveLength(5);
  });

  it('is none where one block is improbable, or a rule dropped one', () => {
    expect(stays([0.4, 0.2])).toBe(false);
    expect(stays([0.4, 0.4])).toBe(true);
    expect(stays([0.4, 0.4], [1])).toBe(false);
  });
});

describe('the lines under the label of a list', () => {
  /** The rules of what is dropped under a label that a rule named. */
  const under = (html: string, kind: ChromeKind = 'tags'): Judged['rules'] => {
    const { page } = measuredHtml(html);
    const fate = { dropped: { code: 'chrome', kind, rule: '*:test', detail: null } } as const;
    return judged(html, {}, settledBy('chrome', [{ block: indexOf(page, 'Label'), fate }])).rules;
  };
  const LISTED = 'tags line:listed';

  it('are listed as far as the element that holds the label’s own', () => {
    expect(under('<div><h3>Label</h3><p>banjir</p><ul><li>pasar</ul></div><p>luar</p>')).toEqual({
      banjir: LISTED,
      pasar: LISTED,
    });
    expect(under('<div><div><h3>Label</h3></div><p>luar</p></div>')).toEqual({});
  });

  it('are listed no further once one of them stood outside', () => {
    expect(under('<div><h3>Label</h3><p>banjir</p></div><p>luar</p><div><p>lagi</p></div>')).toEqual({ banjir: LISTED });
  });

  it('are listed up to a sentence, as in dumps', () => {
    expect(under('<div><h3>Label</h3><p>banjir</p><p>Air surut.</p><p>pasar</p></div>')).toEqual({ banjir: LISTED });
  });

  it('are listed all over the page where the label stands in no element', () => {
    expect(under('<br>Label<div><p>banjir</p></div><p>luar</p>')).toEqual({ banjir: LISTED, luar: LISTED });
  });

  it.each([
    [30, true],
    [31, true],
    [32, false],
  ])('are listed in elements %i levels further in: %s', (levels, listed) => {
    const html = `<div><h3>Label</h3>${'<x-y>'.repeat(levels)}banjir`;
    expect(under(html)).toEqual(listed ? { banjir: LISTED } : {});
  });

  it('are of the element’s kind where one round them speaks', () => {
    expect(under('<div><h3>Label</h3><nav><p>banjir</p></nav></div>')).toEqual({ banjir: 'navigation element:<nav' });
  });

  it('are not listed under a label of another kind', () => {
    expect(under('<div><h3>Label</h3><p>banjir</p></div>', 'share')).toEqual({});
  });
});

describe('scoreFactsOf', () => {
  it('passes on the markup of an HTML page, and has its evidence', () => {
    const { page, measured, markup } = measuredHtml(`<nav>Kota</nav><p>${TEXT}</p>`);
    const facts = scoreFactsOf(page, new Map(), measured);
    expect(facts.markup).toBe(markup);
    expect(facts.evidence).toHaveLength(2 * markup.evidence.length);
  });
});

describe('siftArticle', () => {
  const KEEP: SelectorRule = { action: 'keep', match: 'select', selector: 'nav', line: 1 };

  /** Takes each open block for body. */
  function greedyModel(columns: number, groupings: number): BodyModel {
    const networks = {
      means: new Float32Array(columns),
      scales: new Float32Array(columns).fill(1),
      lexicon: new Map(),
      wordValues: new Float32Array(0),
      wordWidth: 1,
      names: null,
      guess: summingNetwork(columns + 1, {}, 9),
      judge: summingNetwork(columns + 1 + COHESION.length + groupings, {}, 9),
    };
    return { members: [networks], limit: LIMIT };
  }

  it('drops by elements what the networks would keep, but what the user keeps', () => {
    const { page, markup } = measuredHtml(`<h1>Pasar</h1><p>${TEXT}</p><nav>Lintas kota tua</nav>`);
    const model = greedyModel(markup.evidence.length, markup.groupings.length);
    const last = (options: Parameters<typeof siftArticle>[2]): unknown => siftArticle(page, model, options).fates.at(-1)!.fate;
    expect(last({ readMarkup })).toEqual({ dropped: { code: 'chrome', kind: 'navigation', rule: 'element:<nav', detail: null } });
    expect(last({ readMarkup, selection: [null, null, KEEP] })).toEqual({ kept: 'body' });
  });
});
