import { describe, expect, it } from 'vitest';
import { isWriterLabel, nameBehindLabel } from '../../src/metadata/label-in-line.js';

describe('nameBehindLabel', () => {
  it.each([
    ['2024年05月17日 08:36 来源：云岭晚报 作者：叶知秋 评论(27)', ['叶知秋']],
    ['2024年05月17日 来源:云岭晚报 记者:叶知秋|字号', ['叶知秋']],
    ['（記者：森本ひかる）', ['森本ひかる']],
    ['2024.05.17 | 글: 한서윤 | 사진: 오두진', ['한서윤']],
    ['17 May 2024 Source: Larkhaven Post Author: Tilda Marnow', ['Tilda Marnow']],
    ['Source: Larkhaven Post | Author: Tilda Marnow | Views: 12', ['Tilda Marnow']],
    ['17.05.2024 Autor: Tilda Marnow Zdroj: Larkhaven', ['Tilda Marnow']],
    ['17 May 2024 Author: Tilda Marnow and Leo Vidal', ['Tilda Marnow', 'Leo Vidal']],
  ])('gives the name in %s', (line, expected) => {
    expect(nameBehindLabel(line)).toEqual(expected);
  });

  it.each([
    ['no colon', '2024年05月17日 作者 叶知秋'],
    ['a word that ends like a label', '2024年05月17日 合作者：叶知秋'],
    ['another hand', '2024年05月17日 责任编辑：叶知秋'],
    ['a house', '2024年05月17日 作者：云岭晚报'],
    ['nobody', '2024年05月17日 作者：佚名'],
    ['a sentence', '2024年05月17日 作者：他在老街的尽头修钟'],
    ['a first name', '17 May 2024 Author: Tilda'],
    ['an editor', 'Written by: Tilda Marnow Edited by: Leo Vidal'],
    ['the photographer', '17. Mai 2024 Fotos von: Leo Vidal'],
    ['nothing behind the label', '17 May 2024 Author:'],
  ])('gives nobody for %s', (_, line) => {
    expect(nameBehindLabel(line)).toEqual([]);
  });
});

describe('isWriterLabel', () => {
  it.each(['Written by', 'WRITTEN BY:', 'By', 'Autor:', '作者：'])('knows %s', (text) => {
    expect(isWriterLabel(text)).toBe(true);
  });

  it.each(['Written by Tilda Marnow', 'Edited by', 'Editor', '', 'x'.repeat(1000)])('knows none in %s', (text) => {
    expect(isWriterLabel(text)).toBe(false);
  });
});
