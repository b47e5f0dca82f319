import { describe, expect, it } from 'vitest';
import { measurePage } from '../../src/measure/page-measures.js';
import { page } from '../support/page.js';
import { textOf } from '../support/words.js';

describe('measurePage', () => {
  it('counts blocks with the same words, whatever their case and punctuation', () => {
    const { copies, keys } = measurePage(page(['Satu dua!', 'satu  DUA', 'tiga', '—', '/']));
    expect([...copies]).toEqual([2, 2, 1, 0, 0]);
    expect(keys).toEqual(['satu dua', 'satu dua', 'tiga', '', '']);
  });

  it.each([
    [399, 2],
    [400, 2],
    [401, 0],
  ])('compares blocks of %i characters: %i copies', (length, expected) => {
    const { copies } = measurePage(page([textOf(length), textOf(length)]));
    expect([...copies]).toEqual([expected, expected]);
  });

  it('measures a page without blocks', () => {
    expect(measurePage(page([]))).toMatchObject({ keys: [], copies: new Uint32Array(0) });
  });
});
