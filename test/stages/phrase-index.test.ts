import { describe, expect, it } from 'vitest';
import { findOpening, mayOpen, phraseBeginning, phraseIndex } from '../../src/stages/phrase-index.js';

const rest = ' on this ferry site, so that the timetable knows you'.repeat(6);
const index = phraseIndex([
  { match: 'opening' as const, phrases: ['we use cookies', '本站使用', `${'z'.repeat(50)} formula`] },
  { match: 'start' as const, phrases: ['they use'] },
]);

function opens(text: string): boolean {
  return findOpening(index, phraseBeginning(text)!) !== null;
}

describe('mayOpen', () => {
  it.each(['We use cookies', '本站使用', `${'z'.repeat(50)} formula`])('is true of all that opens with %s', (phrase) => {
    expect(opens(phrase + rest)).toBe(true);
    expect(mayOpen(index, phrase + rest)).toBe(true);
  });

  it('is false where the first word begins no formula', () => {
    expect(mayOpen(index, `They use cookies${rest}`)).toBe(false);
    expect(mayOpen(index, `新站使用${rest}`)).toBe(false);
  });

  it('is true of a first word that the cut divides, whatever it begins', () => {
    expect(mayOpen(index, 'y'.repeat(300))).toBe(true);
    expect(opens('y'.repeat(300))).toBe(false);
  });
});
