import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/cli/messages.js';
import { failureDocument, resultDocument, serialised } from '../../src/emit/json.js';
import { ledgerDocument } from '../../src/emit/ledger.js';
import schema from '../../src/emit/result-1.schema.json' with { type: 'json' };
import type { CleanResult } from '../../src/model/article.js';
import { articleOf, body, resultOf } from '../support/results.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const about = { path: 'a.txt', url: null };

function valid(document: unknown): boolean {
  return validate(JSON.parse(serialised(document)));
}

const rich: Partial<CleanResult> = {
  title: 'Head',
  kicker: 'Kick',
  authors: ['A Writer'],
  signature: 'aw',
  published: '2021-03-04T05:06:00+07:00',
  language: 'id',
  words: 2,
  removed: [{ reason: 'exact-copy', count: 1, words: 2 }],
  confidence: { score: 1, signals: [{ name: 'enough-prose', value: 0 }] },
  warnings: ['decoding-errors', 'wrong-encoding-declared', 'mojibake-repaired', 'repeats-kept'],
};

describe('the schema takes', () => {
  test('an empty page, a full page and a failure, alone and in an array', () => {
    const empty = resultDocument(articleOf([]), about);
    const full = resultDocument(articleOf(['One.'], rich), { path: 'b', url: 'https://example.org' });
    const failure = failureDocument('c', 'internal', 'broke');
    for (const document of [empty, full, failure, [], [empty, full, failure]])
      expect(valid(document), JSON.stringify(validate.errors)).toBe(true);
  });

  test('a ledger with every reason', () => {
    const page = resultOf([
      { text: 'One.', fate: body },
      { text: 'Head', fate: { kept: 'headline' }, stage: 'headline' },
      { text: '29 C', fate: { dropped: { code: 'chrome', kind: 'weather', rule: 'x', detail: 'temperature' } }, stage: 'chrome' },
      { text: 'More', fate: { dropped: { code: 'outside-body', score: 0.1, limit: 0.5 } }, stage: 'body' },
      { text: 'Our app', fate: { dropped: { code: 'site', pages: 12, of: 40 } }, stage: 'site' },
      { text: 'One.', fate: { dropped: { code: 'exact-copy', of: 0 } }, stage: 'repeats' },
      { text: 'One', fate: { dropped: { code: 'near-copy', of: 0, similarity: 1, by: 'edit', longer: true } }, stage: 'repeats' },
    ]);
    expect(valid(ledgerDocument(page, 'a.txt', sentences)), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('the schema refuses', () => {
  const document = resultDocument(articleOf(['One.'], rich), about);
  test.each(Object.keys(document))('a page without %s', (key) => {
    expect(valid(Object.fromEntries(Object.entries(document).filter(([name]) => name !== key)))).toBe(false);
  });

  test('a field that it does not know', () => {
    expect(valid({ ...document, extra: 1 })).toBe(false);
    expect(valid({ ...failureDocument('c', 'binary', 'm'), extra: 1 })).toBe(false);
  });

  test('a ratio over 1, a line 0, a date in words', () => {
    expect(valid({ ...document, confidence: { score: 1.01, signals: [] } })).toBe(false);
    expect(valid({ ...document, paragraphs: [{ text: 'a', kind: 'paragraph', lines: [0, 1] }] })).toBe(false);
    expect(valid({ ...document, published: 'yesterday' })).toBe(false);
  });
});
