import { describe, expect, test } from 'vitest';
import { articleMarkdown, escapedMarkdown } from '../../src/emit/markdown.js';
import { articleOf, body, resultOf } from '../support/results.js';

describe('articleMarkdown', () => {
  test('makes the headline a heading of the first level', () => {
    expect(articleMarkdown(articleOf(['Text.'], { title: 'Head', kicker: 'Kick' }))).toBe('# Head\n\nText.\n');
  });

  test('obeys noTitle and keepKicker', () => {
    const page = articleOf(['Text.'], { title: 'Head', kicker: 'Kick' });
    expect(articleMarkdown(page, { noTitle: true })).toBe('Text.\n');
    expect(articleMarkdown(page, { keepKicker: true })).toBe('Kick\n\n# Head\n\nText.\n');
  });

  test('keeps the items of a list together and sets every kind apart', () => {
    const page = resultOf([
      { text: 'Intro:', fate: body },
      { text: 'one', kind: 'list-item', fate: body },
      { text: 'two', kind: 'list-item', fate: body },
      { text: 'Part', kind: 'heading', fate: body },
      { text: 'Said.', kind: 'quote', fate: body },
      { text: 'a_b * c', kind: 'preformatted', fate: body },
      { text: 'Team | Points', kind: 'cell', fate: body },
      { text: 'A|B | 3 | won', kind: 'cell', fate: body },
      { text: 'Kept by her.', kind: 'caption', fate: body },
    ]);
    expect(articleMarkdown(page)).toBe(
      'Intro:\n\n- one\n- two\n\n## Part\n\n> Said.\n\n    a_b * c\n\n|  |  |  |\n| - | - | - |\n| Team | Points |\n| A\\|B | 3 | won |\n\nKept by her.\n',
    );
  });

  test('keeps a # at the end of a headline', () => {
    expect(articleMarkdown(articleOf(['Text.'], { title: 'All about C#' }))).toBe('# All about C\\#\n\nText.\n');
  });

  test('is empty without a body', () => {
    expect(articleMarkdown(articleOf([], { title: 'Head' }))).toBe('');
  });
});

describe('escapedMarkdown', () => {
  test.each([
    ['a *b* c', 'a \\*b\\* c'],
    ['[x](y)', '\\[x\\](y)'],
    ['`code` and \\ and ~~gone~~', '\\`code\\` and \\\\ and \\~\\~gone\\~\\~'],
    ['_edge_', '\\_edge\\_'],
    ['snake_case', 'snake_case'],
    ['ключ_слово', 'ключ_слово'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
    ['2 < 3', '2 < 3'],
    ['&copy; and AT&T', '\\&copy; and AT&T'],
    ['# no heading', '\\# no heading'],
    ['#hashtag', '#hashtag'],
    ['> no quote', '\\> no quote'],
    ['- no item', '\\- no item'],
    ['-5 degrees', '-5 degrees'],
    ['+ no item', '\\+ no item'],
    ['---', '\\---'],
    ['1. no list', '1\\. no list'],
    ['2024) no list', '2024\\) no list'],
    ['1.5 million', '1.5 million'],
    ['Harga Rp200 ribu, 5 ~ 6.', 'Harga Rp200 ribu, 5 ~ 6.'],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapedMarkdown(text)).toBe(escaped);
  });

  test('takes a long line of specials in its stride', () => {
    const long = '~'.repeat(200_000) + '_'.repeat(200_000) + '&'.repeat(200_000);
    expect(escapedMarkdown(long).length).toBeGreaterThan(800_000);
  });
});
