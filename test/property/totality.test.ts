import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanText } from '../../src/clean.js';
import { CleanError } from '../../src/errors.js';
import type { CleanResult } from '../../src/model/article.js';
import { parsePlain } from '../../src/parse/plain.js';
import { collapsed } from '../../src/text/whitespace.js';
import { wrappedAt } from '../support/variants.js';
import { prose } from '../support/words.js';

/** Any string: of any code units, lone surrogates included, of what line reading looks at, and of any lines. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'\n\r\t  \u200b\ufeff*•-|/.:,aAé\u0301東'), maxLength: 300 }),
);

/** Pages made of the kinds of lines that pages have. */
const anyPage = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '',
        '',
        ' ',
        '* Menu',
        '/',
        '29 C',
        'Artikel Terkait',
        'Baca juga: Pasar Lama',
        'Oleh: Rahmat Setiadi',
        '12/03/2024',
      ),
      fc.integer({ min: 1, max: 6 }).chain((seed) => fc.constantFrom(8, 30, 60).map((words) => prose(words, seed))),
      fc.string({ maxLength: 40 }),
      // Lines that belong together: wrapped, and cut apart by a link.
      fc.integer({ min: 34, max: 90 }).map((width) => wrappedAt(width, prose(60, width))),
      fc.constantFrom(
        'Menurut keterangan seorang warga bernama\nBudi Santoso\n, harga beras naik.',
        'harga beras, telur, dan\ndaging ayam naik lagi pekan ini.',
      ),
    ),
    { maxLength: 40 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((end) => lines.join(end)));

describe('parsePlain', () => {
  it('puts every line that is not blank into exactly one block, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyPage), (text) => {
        const { blocks } = parsePlain(text);
        let end = 0;
        let outside = '';
        for (const [i, { index, span }] of blocks.entries()) {
          expect(index).toBe(i);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          outside += `${text.slice(end, span.start)}\n`;
          end = span.end;
        }
        outside += text.slice(end);
        // What stands outside the blocks is blank.
        expect(collapsed(outside)).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives blocks of normalised text that is never empty', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyPage), (text) => {
        for (const block of parsePlain(text).blocks) {
          expect(block.text).not.toBe('');
          expect(block.text).toBe(collapsed(block.text));
          expect(block.text).toBe(block.text.normalize('NFC'));
          expect(block.blankBefore).toBeGreaterThanOrEqual(0);
          expect(block.blankAfter).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts the same blank lines before a block as behind the one before it', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { blocks } = parsePlain(text);
        for (let i = 1; i < blocks.length; i++) expect(blocks[i]!.blankBefore).toBe(blocks[i - 1]!.blankAfter);
      }),
    );
  });
});

describe('clean', () => {
  it('gives a result or a CleanError for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await clean(bytes).catch((error: unknown) => error);
        if (!(result instanceof CleanError)) expect(result).toHaveProperty('paragraphs');
      }),
      { numRuns: 300 },
    );
  });

  it('gives a result for any text that is said to be text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, anyPage), async (text) => {
        holds(await cleanText(text, { from: 'text', language: null }));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same JSON for the same input, whatever it cleaned between', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, anyPage, async (text, other) => {
        const first = JSON.stringify(await cleanText(text, { from: 'text' }));
        await cleanText(other, { from: 'text' });
        expect(JSON.stringify(await cleanText(text, { from: 'text' }))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
});

/** What is true of every result. */
function holds({ page, ledger, paragraphs, title, kicker, removed, confidence, words }: CleanResult): void {
  // Every block has one fate, in the order of the page.
  expect(ledger.map(({ block }) => block)).toEqual(page.blocks.map(({ index }) => index));
  expect(ledger.map(({ text }) => text)).toEqual(page.blocks.map(({ text }) => text));
  const kept = ledger.filter(({ fate }) => 'kept' in fate);
  const keptBlocks = new Set(kept.map(({ block }) => block));
  // The article is a subsequence of the page.
  const body = ledger.filter(({ fate }) => 'kept' in fate && fate.kept === 'body');
  expect(paragraphs.map(({ block, text, lines }) => [block, text, lines])).toEqual(
    body.map(({ block, text, lines }) => [block, text, lines]),
  );
  for (const text of [title, kicker]) if (text !== null) expect(kept.some((entry) => entry.text === text)).toBe(true);
  // A copy is a copy of something that stays.
  for (const { block, fate } of ledger) {
    if (!('dropped' in fate)) continue;
    const { dropped } = fate;
    if (dropped.code === 'exact-copy' || dropped.code === 'near-copy') {
      expect(keptBlocks.has(dropped.of)).toBe(true);
      expect(dropped.of).not.toBe(block);
    }
    if (dropped.code === 'near-copy') expect(dropped.similarity).toBeGreaterThan(0);
    if (dropped.code === 'near-copy') expect(dropped.similarity).toBeLessThanOrEqual(1);
    if (dropped.code === 'outside-body') expect(dropped.score).toBeLessThanOrEqual(dropped.limit);
  }
  expect(removed.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.length - kept.length);
  expect(words).toBeGreaterThanOrEqual(0);
  for (const value of [confidence.score, ...confidence.signals.map((signal) => signal.value)]) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
}
