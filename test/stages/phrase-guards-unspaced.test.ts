import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '../../src/rules/phrase.js';
import { acceptsPhrase } from '../../src/stages/phrase-guards.js';
import { findPhrase, phraseIndex, phraseText } from '../../src/stages/phrase-index.js';

const row: PhraseRule = {
  id: 'th:read-also:line',
  language: 'th',
  kind: 'read-also',
  match: 'start',
  phrases: ['อ่านเพิ่มเติม'],
  example: 'อ่านเพิ่มเติม: ตลาดน้ำ',
  spares: 'อ่านเพิ่มเติมตลาดน้ำ',
};

describe('a label at the beginning of a block in a script that sets no spaces between words', () => {
  it.each([
    ['อ่านเพิ่มเติม: วัดเก่าเตรียมบูรณะ', true],
    ['อ่านเพิ่มเติม วัดเก่าเตรียมบูรณะ', true],
    ['อ่านเพิ่มเติมวัดเก่าเตรียมบูรณะ', false],
    ['อ่านเพิ่มเติมาวัดเก่าเตรียมบูรณะ', false],
    ['อ่านเพิ่มเติมํวัดเก่าเตรียมบูรณะ', false],
  ])('needs a space or a divider after it: %s is one: %s', (text, isLabel) => {
    const match = findPhrase(phraseIndex([row]), phraseText(text)!, acceptsPhrase);
    expect(match !== null).toBe(isLabel);
  });
});
