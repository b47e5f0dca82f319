import { afterAll, describe, expect, it, vi } from 'vitest';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { parsePlain } from '../../src/parse/plain.js';
import { corpusFolder } from '../support/corpus.js';
import { misread } from '../support/misread.js';
import { prose } from '../support/words.js';

const TEXT = prose(40);
const folder = corpusFolder('fundus', [
  {
    gold: { id: 'a', paragraphs: [TEXT] },
    html: `<meta charset="utf-8"><h1>Fähre</h1><p>${TEXT}</p>`,
    dumps: [
      { style: 'layout', text: `Fähre\n\n${TEXT}\n` },
      { style: 'lines', text: misread(`Fähre für Möwen\n${TEXT}\n`) },
    ],
  },
  {
    gold: { id: 'b', paragraphs: [] },
    html: new Uint8Array(Buffer.from('<meta charset="windows-1252"><p>Für schöne Häuser und Türen</p>', 'latin1')),
    dumps: [{ style: 'layout', text: 'Menu\n' }],
  },
]);
vi.stubEnv('IKM_CORPUS', folder.path);
const { htmlPage, samplesOf, STYLES } = await import('./samples.js');

afterAll(() => {
  folder.remove();
  vi.unstubAllEnvs();
});

/** The samples of a style in short: id and texts of the blocks. */
async function samples(style: (typeof STYLES)[number]): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const sample of samplesOf('fundus', style)) {
    expect(sample.style).toBe(style);
    found.push([sample.gold.id, ...sample.page.blocks.map(({ text }) => text)]);
  }
  return found;
}

describe('samplesOf', () => {
  it('gives the pages of a set by their HTML, decoded by what they declare', async () => {
    expect(await samples('html')).toEqual([
      ['a', 'Fähre', TEXT],
      ['b', 'Für schöne Häuser und Türen'],
    ]);
  });

  it('gives those that have a dump of a style by that, its characters repaired', async () => {
    expect(await samples('layout')).toEqual([
      ['a', 'Fähre', TEXT],
      ['b', 'Menu'],
    ]);
    expect(await samples('lines')).toEqual([['a', 'Fähre für Möwen', TEXT]]);
    expect(await samples('wrapped')).toEqual([]);
  });

  it('parses each in its way', async () => {
    for await (const { page } of samplesOf('fundus', 'html')) expect(page.style).toBe('html');
    for await (const { page, gold } of samplesOf('fundus', 'layout'))
      if (gold.id === 'b') expect(page).toEqual(parsePlain('Menu\n'));
  });

  it('knows the styles of dumps, and HTML', () => {
    expect(STYLES).toEqual(['layout', 'lines', 'wrapped', 'html']);
  });
});

describe('htmlPage', () => {
  it('parses what the bytes say, repaired where they were misread', async () => {
    expect(await htmlPage(new TextEncoder().encode('<p>Für</p>'))).toEqual(parseHtml('<p>Für</p>'));
    const { blocks } = await htmlPage(new TextEncoder().encode(misread('<p>Für schöne Häuser und Türen</p>')));
    expect(blocks[0]!.text).toBe('Für schöne Häuser und Türen');
  });
});
