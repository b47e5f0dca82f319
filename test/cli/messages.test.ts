import { describe, expect, test } from 'vitest';
import { count, ratio, sentences, warningSentence, whatBecame } from '../../src/cli/messages.js';
import type { LedgerLine } from '../../src/emit/ledger.js';
import type { ChromeKind, DropReason, Fate } from '../../src/model/fate.js';
import { articleOf } from '../support/results.js';

const lineOf = (block: number): number => block + 10;

function chrome(kind: ChromeKind, detail: string | null = null, rule: string = 'r'): DropReason {
  return { code: 'chrome', kind, rule, detail };
}

describe('whatBecame says', () => {
  const cases: readonly (readonly [DropReason, string])[] = [
    [chrome('weather', 'temperature'), 'weather: temperature'],
    [chrome('weather', 'place'), 'weather: place, since it stands by a temperature'],
    [chrome('weather', 'cerah berawan'), 'weather ("cerah berawan")'],
    [chrome('visit-date'), 'date of the visit'],
    [chrome('related'), 'label: related'],
    [chrome('related', 'artikel terkait'), 'label: related ("artikel terkait")'],
    [chrome('separator'), 'separator'],
    [chrome('related', null, 'line:listed'), 'listed under related'],
    [chrome('user', 'our app', 'rules:7'), 'your own rule, line 7 of the rules file ("our app")'],
    [{ code: 'site', pages: 12, of: 40 }, 'on 12 of 40 pages of the site'],
    [{ code: 'outside-body', score: 0.123, limit: 0.45 }, 'score .12, limit .45'],
    [{ code: 'exact-copy', of: 1 }, 'of line 11'],
    [{ code: 'near-copy', of: 2, similarity: 1, by: 'containment', longer: true }, 'of line 12, which is longer (containment 1)'],
    [{ code: 'near-copy', of: 2, similarity: 0.9, by: 'edit', longer: false }, 'of line 12 (edit .9)'],
  ];
  test.each(cases)('%o: %s', (dropped, sentence) => {
    expect(whatBecame({ block: null, fate: { dropped }, repeats: null, reasons: [] }, lineOf)).toBe(sentence);
  });

  const elementCases: readonly (readonly [ChromeKind, string, string])[] = [
    ['navigation', 'element:<nav', 'navigation: inside "<nav"'],
    ['comments', 'element:comments', 'comments: inside "comments"'],
    ['newsletter', 'element:newsletter+form', 'newsletter: inside "newsletter+form"'],
    ['cookies', 'element:consent', 'cookie notice: inside "consent"'],
    ['caption', 'element:<figcaption', 'caption: inside "<figcaption"'],
  ];
  test.each(elementCases)('the element that a block stands in: %s, %s: %s', (kind, rule, sentence) => {
    expect(whatBecame({ block: 4, fate: { dropped: chrome(kind, null, rule) }, repeats: null, reasons: [] }, lineOf)).toBe(
      sentence,
    );
  });

  // "label: related: inside …": the block is no label.
  test('nothing of a label where a block stands in an element', () => {
    const dropped = chrome('related', null, 'element:related+content');
    expect(whatBecame({ block: 4, fate: { dropped }, repeats: null, reasons: [] }, lineOf)).not.toContain('label');
  });

  test('the number of a block in an HTML page, as what it is a copy of and what it repeats', () => {
    const what = (fate: Fate, repeats: number | null): string => whatBecame({ block: 4, fate, repeats, reasons: [] }, lineOf);
    expect(what({ dropped: { code: 'exact-copy', of: 1 } }, null)).toBe('of block 11');
    expect(what({ dropped: { code: 'near-copy', of: 2, similarity: 0.9, by: 'edit', longer: true } }, null)).toBe(
      'of block 12, which is longer (edit .9)',
    );
    expect(what({ kept: 'body' }, 3)).toBe('repeats block 13 on purpose');
  });

  test('the measures that speak against a block that its score dropped, and for it', () => {
    const reasons = [
      { measure: 'length', about: 'length', change: -0.3 },
      { measure: 'ending', about: 'ends a sentence', change: -0.1 },
      { measure: 'enclosed', about: 'near to prose on both sides', change: 0.2 },
    ];
    const dropped = { code: 'outside-body', score: 0.2, limit: 0.5 } as const;
    expect(whatBecame({ block: null, fate: { dropped }, repeats: null, reasons }, lineOf)).toBe(
      'score .2, limit .5; against: length, ends a sentence; for: near to prose on both sides',
    );
    expect(whatBecame({ block: null, fate: { dropped }, repeats: null, reasons: reasons.slice(2) }, lineOf)).toMatch(
      /^score .2, limit .5; for: near to prose/,
    );
  });

  test('the role of what is kept', () => {
    expect(whatBecame({ block: null, fate: { kept: 'byline' }, repeats: null, reasons: [] }, lineOf)).toBe('byline');
  });

  test('a line that the page repeats on purpose', () => {
    expect(whatBecame({ block: null, fate: { kept: 'body' }, repeats: 3, reasons: [] }, lineOf)).toBe(
      'repeats line 13 on purpose',
    );
  });
});

describe('the closing sentence', () => {
  const line = (fate: Fate): LedgerLine => ({ line: 1, block: null, text: 'x', fate, stage: null, repeats: null, reasons: [] });

  test('counts lines by reason, singular and plural', () => {
    const lines = [
      line({ dropped: chrome('clock') }),
      line({ dropped: { code: 'exact-copy', of: 0 } }),
      line({ dropped: { code: 'exact-copy', of: 0 } }),
      line({ kept: 'body' }),
    ];
    expect(sentences.closing(lines, articleOf(['One.', 'Two.']))).toBe(
      '2 paragraphs kept, 3 lines dropped (1 chrome, 2 exact copies); confidence .5',
    );
  });

  test('counts blocks of an HTML page', () => {
    const page = articleOf(['One.'], { format: 'html' });
    const dropped = line({ dropped: chrome('clock') });
    expect(sentences.closing([dropped], page)).toBe('1 paragraph kept, 1 block dropped (1 chrome); confidence .5');
    expect(sentences.closing([dropped, dropped], page)).toContain(', 2 blocks dropped ');
  });

  test('has no brackets where nothing was dropped', () => {
    expect(sentences.closing([line({ kept: 'body' })], articleOf(['One.']))).toBe(
      '1 paragraph kept, 0 lines dropped; confidence .5',
    );
  });
});

test('ratio has two places at most and no leading zero', () => {
  expect([0, 1, 0.5, 0.984, 0.999, 0.004].map(ratio)).toEqual(['0', '1', '.5', '.98', '1', '0']);
});

test('count takes the right noun', () => {
  expect([count(1, 'word'), count(2, 'word'), count(0, 'copy', 'copies')]).toEqual(['1 word', '2 words', '0 copies']);
});

test('a warning says what to do', () => {
  expect(warningSentence('decoding-errors')).toContain('--encoding');
  expect(warningSentence('mojibake-repaired')).toContain('repaired');
});
