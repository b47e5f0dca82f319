import { describe, expect, it } from 'vitest';
import { type ContainerSums, containerSums } from '../../src/measure/container-sums.js';
import { containerOf, containersIn, measuredHtml, proseOf } from '../support/markup.js';

/** Gives a sum of a container by its tag or class. */
type SumOf = (key: Exclude<keyof ContainerSums, 'containers'>, name: string) => number;

function sumsOf(html: string): {
  readonly sums: ContainerSums;
  readonly sum: SumOf;
  readonly page: ReturnType<typeof measuredHtml>['page'];
} {
  const { page, measured } = measuredHtml(html);
  const sums = containerSums(page.blocks, measured.measures, page.containers);
  return { sums, page, sum: (key, name) => sums[key][containerOf(page, name).index]! };
}

const NESTED = `<main><h1>Judul</h1><section class="story"><p>${proseOf(100)}</p><div class="box">Kotak<p>${proseOf(60)}</p></div></section></main>`;

describe('containerSums', () => {
  it('sums the length of what stands inside, at any depth', () => {
    const { sum } = sumsOf(NESTED);
    expect(['h1', 'box', 'story', 'main', ''].map((name) => sum('length', name))).toEqual([5, 65, 165, 170, 170]);
  });

  it('sums the prose among it apart', () => {
    const { sum } = sumsOf(NESTED);
    expect(['h1', 'box', 'story', 'main', ''].map((name) => sum('prose', name))).toEqual([0, 60, 160, 160, 160]);
  });

  it('counts blocks, and those that are prose', () => {
    const { sum } = sumsOf(NESTED);
    expect(['h1', 'box', 'story', 'main', ''].map((name) => sum('blocks', name))).toEqual([1, 2, 3, 4, 4]);
    expect(['h1', 'box', 'story', 'main', ''].map((name) => sum('proseBlocks', name))).toEqual([0, 1, 2, 2, 2]);
  });

  it('sums of the length what is in links', () => {
    const { sum } = sumsOf('<main><div class="menu"><a href=x>Kota</a> dan <a href=y>Desa</a></div><p>Isi</p></main>');
    expect(sum('linked', 'menu')).toBe(8);
    expect(sum('linked', 'p')).toBe(0);
    expect(sum('linked', 'main')).toBe(8);
  });

  it('sums links in units of length, in which an ideograph is three', () => {
    const { sum } = sumsOf('<p><a href=x>東京</a>都庁</p>');
    expect(sum('length', 'p')).toBe(12);
    expect(sum('linked', 'p')).toBe(6);
  });

  it('has the containers by their index, and none where no block is', () => {
    const { sums, page } = sumsOf('<div class="empty"><span></span></div><div class="full"><p>Isi</p></div>');
    expect(page.containers).toBe(4);
    expect(Array.from(sums.containers, (one) => one?.tokens.join() ?? null)).toEqual(['', null, 'full', '']);
    for (const container of containersIn(page)) expect(sums.containers[container.index]).toBe(container);
    expect([...sums.length]).toEqual([3, 0, 3, 3]);
  });

  it('gives nothing of a page without blocks but its size', () => {
    const { sums } = sumsOf('<div></div>');
    expect([...sums.length]).toEqual([0, 0]);
    expect(Array.from(sums.containers)).toEqual([undefined, undefined]);
  });

  it('sums 20,000 nested elements without recursion', () => {
    const { sums } = sumsOf(`${'<div>'.repeat(20_000)}<p>${proseOf(60)}</p>`);
    expect(sums.prose[0]).toBe(60);
    expect(sums.prose[10_000]).toBe(60);
  });
});
