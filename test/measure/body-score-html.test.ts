import { describe, expect, it } from 'vitest';
import type { BodyModel, BodyNetworks } from '../../src/measure/body-model.js';
import { bodyScores, movesOf, type ScoreFacts } from '../../src/measure/body-score.js';
import { COHESION } from '../../src/measure/cohesion.js';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { wordHash } from '../../src/measure/page-words.js';
import { trainedHtmlModel } from '../../src/measure/trained-model.js';
import { scoreFactsOf } from '../../src/stages/body.js';
import { indexOf, measuredHtml, proseOf } from '../support/markup.js';
import { summingNetwork } from '../support/network.js';
import { prose } from '../support/words.js';

const COLUMNS = HTML_EVIDENCE.map(({ name }) => name);
const measure = (name: string): number => COLUMNS.indexOf(name);
/** Places of a network's inputs: behind the measures a value of words, two of names, the cohesion, and a value a grouping. */
const WORD = COLUMNS.length;
const NAME = WORD + 1;
const INPUTS = NAME + 2;
const GROUP = INPUTS + COHESION.length;
const GROUPINGS = 3;

const guess = (weights: Readonly<Record<number, number>>, bias?: number): Pick<BodyNetworks, 'guess'> => ({
  guess: summingNetwork(INPUTS, weights, bias),
});
const judge = (weights: Readonly<Record<number, number>>): Pick<BodyNetworks, 'judge'> => ({
  judge: summingNetwork(GROUP + GROUPINGS, weights),
});

/** A model that passes measures on as they are, and knows the word `ferry` and the names `story`, `<p` and `^story`. */
function model(...parts: readonly Partial<BodyNetworks>[]): BodyModel {
  return { members: [networks(...parts)], limit: 0.5 };
}

function networks(...parts: readonly Partial<BodyNetworks>[]): BodyNetworks {
  return Object.assign(
    {
      means: new Float32Array(COLUMNS.length),
      scales: new Float32Array(COLUMNS.length).fill(1),
      lexicon: new Map([[wordHash('ferry'), 0]]),
      wordValues: Float32Array.of(1),
      wordWidth: 1,
      names: {
        places: new Map(['story', '<p', '^story'].map((name, i) => [wordHash(name), 2 * i])),
        values: Float32Array.of(3, 0, 5, 1, 7, 0),
        width: 2,
      },
      ...guess({}, -200),
      ...judge({}),
    },
    ...parts,
  );
}

function facts(html: string, settled: readonly number[] = []): ScoreFacts {
  const { page, measured } = measuredHtml(html);
  const fate = { kept: 'headline' } as const;
  return scoreFactsOf(page, new Map(settled.map((block) => [block, { fate, stage: 'headline' }])), measured);
}

/** What stands behind the logistic function. */
const sums = (scores: Float32Array): readonly number[] => Array.from(scores, (p) => Math.log(p / (1 - p)));
const close = (values: readonly number[]): readonly unknown[] => values.map((value) => expect.closeTo(value, 4));

describe('bodyScores of an HTML page', () => {
  it('gives the judge the measures of the markup', () => {
    const scores = bodyScores(
      facts('<p>Isi</p><h1>Judul</h1>'),
      model(judge({ [measure('isHeading')]: 2, [measure('isParagraph')]: 1 })),
    );
    expect(sums(scores)).toEqual(close([1, 2]));
  });

  it('gives it the values of the names round a block, over the root of their number and one more', () => {
    const page = facts('<div class="story"><p>Satu</p></div><div class="box other">Dua</div>Tiga');
    // Names round the first: <p, <div, story.
    expect(sums(bodyScores(page, model(judge({ [NAME]: 1 }))))).toEqual(close([(3 + 5) / Math.sqrt(4), 0, 0]));
    expect(sums(bodyScores(page, model(judge({ [NAME + 1]: 1 }))))).toEqual(close([1 / Math.sqrt(4), 0, 0]));
  });

  it('takes a name of the nearest elements and the same further out for two', () => {
    const page = facts('<main class="story"><div><p>Satu</p></div></main>');
    // <p, <div, ^<main, ^story.
    expect(sums(bodyScores(page, model(judge({ [NAME]: 1 }))))).toEqual(close([(5 + 7) / Math.sqrt(5)]));
  });

  it('gives it the words beside the names', () => {
    const scores = bodyScores(facts('<p>Ferry</p><div>harbour</div>'), model(judge({ [WORD]: 1 })));
    expect(sums(scores)).toEqual(close([1, 0]));
  });

  it('gives the names to the guess too, and its word on the block to the judge', () => {
    const page = facts('<p>Satu</p><div>Dua</div>');
    const given = judge({ [INPUTS + COHESION.indexOf('guess')]: 1 });
    expect(sums(bodyScores(page, model(guess({ [NAME]: 400 }, -200), given)))).toEqual(close([2, 0]));
  });

  it.each([
    ['its element', 0, [2 * (200 / 260), 2 * (100 / 160), 0, 0]],
    ['the next one out', 1, [2 * (200 / 320), 2 * (100 / 220), 2 * (300 / 360), 0]],
    ['blocks that look alike', 2, [2 * (200 / 260), 2 * (100 / 160), 0, 0]],
  ] as const)('gives the judge how much of the rest of a group is body: %s', (_, k, values) => {
    // Two blocks of one element, a third in an element inside the next one out, a fourth beside them.
    const html = `<main><div>${proseOf(100)}<br>${proseOf(200)}</div><p>${'x'.repeat(60)}</p></main><nav>Menu</nav>`;
    const given = [guess({ [measure('prose')]: 400 }, -200), judge({ [GROUP + k]: 1 })];
    expect(sums(bodyScores(facts(html), model(...given)))).toEqual(close(values));
  });

  it('counts a block of 22,000 characters and a longer one as the same mass of a group', () => {
    const value = (length: number): number => {
      const page = facts(`<div>Satu<br>${proseOf(length)}</div>`);
      return sums(bodyScores(page, model(guess({ [measure('prose')]: 400 }, -200), judge({ [GROUP]: 1 }))))[0]!;
    };
    expect(value(21_000)).toBeCloseTo((2 * 21_000) / 21_060, 4);
    expect(value(22_000)).toBeCloseTo((2 * 22_000) / 22_060, 4);
    expect(value(30_000)).toBe(value(22_000));
  });

  it('takes what an earlier stage settled for no body of a group', () => {
    const page = facts(`<div>${proseOf(100)}<br>${proseOf(200)}</div>`, [1]);
    const scores = bodyScores(page, model(guess({}, 200), judge({ [GROUP]: 1 })));
    expect(sums(scores)).toEqual(close([0, (2 * 100) / 160]));
  });

  it('does without names where the model has none', () => {
    const inputs = COLUMNS.length + 1;
    const nameless = model({
      names: null,
      guess: summingNetwork(inputs, {}, -200),
      judge: summingNetwork(inputs + COHESION.length + GROUPINGS, { [measure('isHeading')]: 1 }),
    });
    expect(sums(bodyScores(facts('<h1>Judul</h1><p class="story">Isi</p>'), nameless))).toEqual(close([1, 0]));
  });

  it('tells the text from the menu and the comments by the model that ships', async () => {
    const body = [1, 2, 3, 4, 5].map((seed) => `<p>${prose(45, seed)}</p>`).join('\n');
    const html = `<nav><ul>${['Home', 'Sports', 'Culture'].map((text) => `<li><a href=x>${text}</a>`).join('')}</ul></nav>
<article><h1>Harbour Council Reopens The Ferry</h1>${body}</article>
<footer><p><a href=x>Contact us</a></p><p><a href=y>Privacy policy</a></p></footer>`;
    const { page } = measuredHtml(html);
    const shipped = await trainedHtmlModel();
    const scores = bodyScores(facts(html, [indexOf(page, 'Harbour Council')]), shipped);
    const ofText = page.blocks.flatMap(({ text }, i) => (text.length > 200 ? [scores[i]!] : []));
    const others = ['Home', 'Sports', 'Culture', 'Contact', 'Privacy'].map((text) => scores[indexOf(page, text)]!);
    expect(ofText).toHaveLength(5);
    expect(Math.min(...ofText)).toBeGreaterThan(shipped.limit);
    expect(Math.max(...others)).toBeLessThan(shipped.limit);
  });
});

describe('movesOf an HTML page', () => {
  const page = facts('<p>Ferry</p><h2>Sela</h2>');
  const all = model(judge({ [measure('isHeading')]: 2, [WORD]: 1, [NAME]: 1, [NAME + 1]: 1 }));

  it('gives a move for each measure, for the words, and for the names, whose values go together', () => {
    const moves = movesOf(page, all);
    expect(moves.map((move) => move.measure)).toEqual(Array.from({ length: COLUMNS.length + 2 }, (_, i) => i));
    const change = (place: number) => [...moves[place]!.change];
    expect(change(measure('isHeading'))).toEqual(close([0, 2]));
    expect(change(WORD)).toEqual(close([1, 0]));
    // <p alone: 5 and 1, over the root of two.
    expect(change(NAME)).toEqual(close([6 / Math.sqrt(2), 0]));
    expect(change(measure('isParagraph'))).toEqual(close([0, 0]));
  });

  it('moves the mean of several networks, each with what it makes of the measure', () => {
    const weights = [2, 1];
    const two = {
      members: weights.map((weight) => networks(judge({ [measure('isHeading')]: weight }))),
      limit: 0.5,
    };
    const mean = weights.reduce((sum, weight) => sum + 1 / (1 + Math.exp(-weight)), 0) / 2;
    expect([...movesOf(page, two)[measure('isHeading')]!.change]).toEqual(close([0, Math.log(mean / (1 - mean))]));
  });

  it('has none for names where the model has none', () => {
    const inputs = COLUMNS.length + 1;
    const nameless = model({
      names: null,
      guess: summingNetwork(inputs, {}, -200),
      judge: summingNetwork(inputs + COHESION.length + GROUPINGS, {}),
    });
    expect(movesOf(page, nameless)).toHaveLength(COLUMNS.length + 1);
  });
});
