import { describe, expect, test } from 'vitest';
import { failureDocument, resultDocument, serialised } from '../../src/emit/json.js';
import { articleOf } from '../support/results.js';

const about = { path: 'a.txt', url: 'https://www.example.org/x' };

describe('resultDocument', () => {
  test('has every field in the fixed order, unknown ones null', () => {
    const document = resultDocument(articleOf([]), { path: '-', url: null });
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'path',
      'url',
      'site',
      'title',
      'kicker',
      'authors',
      'signature',
      'published',
      'language',
      'format',
      'encoding',
      'metadata',
      'confidence',
      'paragraphs',
      'text',
      'words',
      'removed',
      'duplicateOf',
      'warnings',
    ]);
    expect(document).toMatchObject({ schemaVersion: 1, path: '-', url: null, site: null, title: null, duplicateOf: null });
  });

  test('carries paragraphs with kind and lines, and the body as text', () => {
    const document = resultDocument(articleOf(['One.', 'Two.'], { title: 'Head' }), about);
    expect(document.paragraphs).toEqual([
      { text: 'One.', kind: 'paragraph', lines: [1, 1] },
      { text: 'Two.', kind: 'paragraph', lines: [3, 3] },
    ]);
    expect(document.text).toBe('One.\n\nTwo.');
    expect(document.site).toBe('example.org');
  });

  test('rounds ratios to four places', () => {
    const confidence = { score: 0.1 + 0.2, signals: [{ name: 'one-region', value: 2 / 3 } as const] };
    expect(resultDocument(articleOf([], { confidence }), about).confidence).toEqual({
      score: 0.3,
      signals: [{ name: 'one-region', value: 0.6667 }],
    });
  });
});

test('a failure has a code and a message and nothing else', () => {
  expect(serialised(failureDocument('a.txt', 'binary', 'no text'))).toBe(
    '{"schemaVersion":1,"path":"a.txt","error":{"code":"binary","message":"no text"}}',
  );
});

test('serialised escapes all control characters, and gives them back', () => {
  const value = { text: '\u001b[31m \u007f \u009b é 字 \ud83d\ude00' };
  const json = serialised(value, 2);
  expect(json).toContain('\\u001b[31m \\u007f \\u009b é 字 😀');
  expect(JSON.parse(json)).toEqual(value);
});
