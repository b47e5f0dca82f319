import { describe, expect, it } from 'vitest';
import { namesOf, namesRound } from '../../src/measure/page-names.js';
import { wordHash } from '../../src/measure/page-words.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { containerOf } from '../support/markup.js';

/** The names round a block that stands in nested elements, from outside. */
function namesIn(...elements: readonly string[]): readonly string[] {
  const page = parseHtml(`${elements.map((element) => `<${element}>`).join('')}Isi`);
  return [...namesRound(page.blocks[0]!.markup!.container)];
}

describe('namesRound', () => {
  it('gives tags behind < and the words of class, id and role as they are', () => {
    expect(namesIn('div class="storyBody" id="main-2" role="article"')).toEqual(['<div', 'story', 'body', 'main', 'article']);
  });

  it('gives from inside the two nearest as they are, and the next five behind ^', () => {
    const elements = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `section class="${'abcdefgh'[i - 1]!.repeat(3)}"`);
    expect(namesIn(...elements)).toEqual(['<section', 'hhh', 'ggg', '^<section', '^fff', '^eee', '^ddd', '^ccc', '^bbb']);
  });

  it('gives a name once however many elements have it, near and far apart', () => {
    expect(namesIn('div class="box"', 'div class="box"', 'div class="box"', 'p class="box box"')).toEqual([
      '<p',
      'box',
      '<div',
      '^<div',
      '^box',
    ]);
  });

  it('tells a class that is called like a tag from the tag', () => {
    expect(namesIn('p class="div"')).toEqual(['<p', 'div']);
  });

  it('gives nothing for the page itself', () => {
    expect(namesIn()).toEqual([]);
  });
});

describe('namesOf', () => {
  const page = parseHtml('<main class="story"><p>Satu</p><p>Dua</p></main>Tiga<aside><p>Empat</p></aside>');
  const { starts, hashes } = namesOf(page.blocks);
  const of = (block: number): readonly number[] => [...hashes.subarray(starts[block]!, starts[block + 1]!)];

  it('gives the hashes of the names round each block, one list behind the other', () => {
    expect([...starts]).toEqual([0, 3, 6, 6, 8]);
    expect(of(0)).toEqual(['<p', '<main', 'story'].map(wordHash));
    expect(of(1)).toEqual(of(0));
    expect(of(2)).toEqual([]);
    expect(of(3)).toEqual(['<p', '<aside'].map(wordHash));
    expect(hashes).toHaveLength(8);
  });

  it('gives the same as reading each container by itself', () => {
    expect(of(3)).toEqual(Array.from(namesRound(containerOf(page, 'aside')), wordHash).toSpliced(0, 0, wordHash('<p')));
  });

  it('gives a name that several elements have once, near and far apart, and tells each by its number', () => {
    const { blocks } = parseHtml(`${'<div class="box">'.repeat(4)}<p class="box">Satu</p><p class="box">Dua`);
    const names = namesOf(blocks);
    const round = Array.from(namesRound(blocks[0]!.markup!.container), wordHash);
    expect([...names.hashes]).toEqual([...round, ...round]);
    expect([...names.ids]).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(names.count).toBe(5);
  });

  it('gives no name for a page without blocks', () => {
    expect(namesOf([])).toEqual({
      starts: Uint32Array.of(0),
      hashes: new Uint32Array(0),
      ids: new Uint32Array(0),
      count: 0,
    });
  });
});
