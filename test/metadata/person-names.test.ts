import { describe, expect, it } from 'vitest';
import { isFullName, isUnspacedName } from '../../src/metadata/person-names.js';

describe('isFullName', () => {
  it.each(['Tilda Marnow', 'Tilda McMarnow', 'LaTilda McMarnow', 'Pieter van der Zanden'])('takes %s for a name', (text) => {
    expect(isFullName(text)).toBe(true);
  });

  it.each([
    ['one word', 'Tilda'],
    ['sections that nothing divides', 'Digital OfficeKitchenGarden'],
    ['a heading over a list of contents', 'In This Article'],
    ['a name of a work', 'The Saddler'],
  ])('takes %s for none', (_, text) => {
    expect(isFullName(text)).toBe(false);
  });
});

describe('isUnspacedName', () => {
  it.each(['叶知', '叶知秋', '森本ひかる', '森本 ひかる', 'ティルダ・マーナウ', '한서윤', '蒂尔达·马尔诺', '一二三四五六七八'])(
    'takes %s for a name',
    (text) => {
      expect(isUnspacedName(text)).toBe(true);
    },
  );

  it.each([
    ['one character', '叶'],
    ['nine characters', '一二三四五六七八九'],
    ['letters', 'Tilda Marnow'],
    ['a figure', '叶知秋2'],
    ['a paper', '云岭晚报'],
    ['an agency', '青麓社'],
    ['a desk', '社会部'],
    ['a team', '디지털팀'],
    ['a default of software', '管理员'],
  ])('takes %s for none', (_, text) => {
    expect(isUnspacedName(text)).toBe(false);
  });
});
