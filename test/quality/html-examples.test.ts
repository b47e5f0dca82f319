import { afterAll, describe, expect, it, vi } from 'vitest';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { corpusFolder } from '../support/corpus.js';
import { prose } from '../support/words.js';
import type { Example } from './examples.js';
import { random, seedOf } from './random.js';

const VARIANTS = 12;
const gold = (seed: number): readonly string[] => [1, 2, 3, 4, 5, 6].map((i) => prose(30, 10 * seed + i));
const html = (seed: number): string =>
  `<title>Story ${seed} of the harbour</title><nav><ul><li><a href=x>Home ${seed}</a><li>Tides ${seed}</ul></nav>
<main class="story"><h1>Story ${seed} of the harbour</h1>${gold(seed)
    .map((text) => `<p>${text}</p>`)
    .join('')}</main><aside class="rail"><h2>Latest</h2><p>${prose(20, 900 + seed)}</p></aside><footer>Imprint ${seed}</footer>`;

/** A page without body whose first variant is nothing but its body: the title alone is left. */
const BODILESS = Array.from({ length: 1000 }, (_, i) => `bodiless-${i}`).find(
  (id) => random(seedOf(`wcxb html ${id} 1`))() < 0.06,
)!;

const folder = corpusFolder('wcxb', [
  ...[1, 2, 3].map((seed) => ({
    gold: {
      id: `page-${seed}`,
      lang: 'en',
      url: `https://news.paper${seed}.example/x`,
      title: `Story ${seed} of the harbour`,
      paragraphs: gold(seed),
    },
    html: html(seed),
  })),
  { gold: { id: BODILESS, lang: 'en', title: 'Story of nothing', paragraphs: gold(5) }, html: '<p>Home</p><p>Tides</p>' },
  { gold: { id: 'empty', lang: 'en', paragraphs: gold(4) }, html: '<script>hid</script>' },
]);
vi.stubEnv('IKM_CORPUS', folder.path);
const { htmlExamplesOf } = await import('./html-examples.js');

async function examples(variants: number = VARIANTS): Promise<readonly Example[]> {
  const found: Example[] = [];
  for await (const example of htmlExamplesOf('wcxb', variants)) found.push(example);
  return found;
}
const all = await examples();
const originals = all.filter(({ variant, id }) => variant === 0 && id !== BODILESS);
const tokensOf = (texts: readonly string[]): number => texts.join(' ').split(' ').length;

afterAll(() => {
  folder.remove();
  vi.unstubAllEnvs();
});

describe('htmlExamplesOf', () => {
  it('gives each page that has blocks, first as it is, then so many variants of it', () => {
    expect(originals.map(({ id }) => id)).toEqual(['page-1', 'page-2', 'page-3']);
    for (const id of ['page-1', 'page-2', 'page-3']) {
      const numbers = all.filter((one) => one.id === id).map(({ variant }) => variant);
      expect(numbers[0]).toBe(0);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(numbers.at(-1)).toBeLessThanOrEqual(VARIANTS);
      expect(numbers.length).toBeGreaterThan(VARIANTS / 2);
    }
  });

  it('labels the page itself exactly: its paragraphs are body, all else is not', () => {
    for (const { body, copy, size } of originals) {
      // Two items, the headline, six paragraphs, a heading and a teaser, the footer.
      expect(body.join('')).toBe('000111111000');
      expect(copy.join('')).toBe('000000000000');
      expect([...size]).toEqual([2, 2, 5, 30, 30, 30, 30, 30, 30, 1, 20, 2]);
    }
  });

  it('says whose they are', () => {
    expect(originals.map(({ publisher }) => publisher)).toEqual(['paper1.example', 'paper2.example', 'paper3.example']);
    expect(all.find(({ id }) => id === BODILESS)!.publisher).toBe(BODILESS);
    for (const { set, style, goldSize } of all) expect([set, style, goldSize]).toEqual(['wcxb', 'html', tokensOf(gold(1))]);
  });

  it('has as many labels, sizes and rows of evidence as blocks, all finite', () => {
    for (const { body, copy, size, open, evidence, measured } of all) {
      const count = measured.keys.length;
      expect(count).toBeGreaterThan(0);
      expect([body.length, copy.length, size.length, open.length]).toEqual([count, count, count, count]);
      expect(evidence).toHaveLength(count * HTML_EVIDENCE.length);
      expect(evidence.every(Number.isFinite)).toBe(true);
      expect(measured.markup!.evidence).toBe(HTML_EVIDENCE);
    }
  });

  it('labels the blocks of variants as they were on the page: body is the page’s own, of 30 words each', () => {
    const sizes = new Set(all.flatMap(({ body, size }) => [...size].filter((_, i) => body[i] === 1)));
    expect([...sizes]).toEqual([30]);
    for (const { body, variant } of all) if (variant > 0) expect(body.filter((bit) => bit === 1).length).toBeLessThanOrEqual(12);
  });

  it('makes no variant that is a title alone', () => {
    const numbers = all.filter(({ id }) => id === BODILESS).map(({ variant }) => variant);
    expect(numbers[0]).toBe(0);
    expect(numbers).not.toContain(1);
    expect(numbers.length).toBeGreaterThan(VARIANTS / 2);
  });

  it('makes variants that differ', () => {
    const shapes = new Set(all.map(({ id, body, size }) => `${id} ${body.join('')} ${size.join()}`));
    expect(shapes.size).toBeGreaterThan(VARIANTS);
  });

  it('gives the same again, and the same variants however many are asked for', async () => {
    expect(await examples()).toEqual(all);
    expect(await examples(3)).toEqual(all.filter(({ variant }) => variant <= 3));
    expect(await examples(0)).toEqual(all.filter(({ variant }) => variant === 0));
  });
});
