import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean, cleanText } from '../src/clean.js';
import { CleanError } from '../src/errors.js';
import { DEFAULT_MAX_BYTES } from '../src/options.js';
import { parseUserRules } from '../src/rules/user-rules.js';
import { misread } from './support/misread.js';
import { harbourPage, orchardPage } from './support/prose.js';
import { windows1252 } from './support/variants.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyOf = ({ paragraphs }: { readonly paragraphs: readonly { readonly text: string }[] }): readonly string[] =>
  paragraphs.map(({ text }) => text);

/** The error that a promise ends in. */
async function failure(promise: Promise<unknown>): Promise<CleanError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CleanError)) throw new Error(`no CleanError but ${String(error)}`);
  return error;
}

describe('clean', () => {
  it('gives the article of a page: title, paragraphs, language, and a fate for every block', async () => {
    const result = await clean(harbourPage);
    expect(result).toMatchObject({
      title: 'Harbour Council Votes To Reopen The Old Ferry Line',
      language: 'en',
      format: 'text',
      warnings: [],
      encoding: { label: 'utf-8', evidence: 'string' },
    });
    expect(result.paragraphs).toHaveLength(4);
    expect(result.ledger).toHaveLength(result.page.blocks.length);
    expect(result.page.text).toBe(harbourPage);
  });

  it('gives the same for a text and for its bytes, but for what it says of the encoding', async () => {
    const { encoding: _, ...text } = await clean(orchardPage);
    const { encoding, ...decoded } = await clean(bytes(orchardPage));
    expect(decoded).toEqual(text);
    expect(encoding).toEqual({ label: 'utf-8', evidence: 'utf-8' });
    expect(await cleanText(orchardPage)).toEqual(await clean(orchardPage));
  });

  it('gives a result without paragraphs for an empty page', async () => {
    for (const empty of ['', ' \n\n', new Uint8Array(0)]) {
      expect(await clean(empty)).toMatchObject({ title: null, paragraphs: [], words: 0, ledger: [], confidence: { score: 0 } });
    }
  });

  describe('encoding', () => {
    const accented = harbourPage.replaceAll('Tilda', 'Hélène');

    it('is read by the label given', async () => {
      const result = await clean(windows1252(accented), { encoding: 'windows-1252' });
      expect(result.encoding).toEqual({ label: 'windows-1252', evidence: 'declared' });
      expect(bodyOf(result)).toEqual(bodyOf(await clean(accented)));
    });

    it('is told by the bytes where the label contradicts them, with a warning', async () => {
      const result = await clean(bytes(accented), { encoding: 'shift_jis' });
      expect(result.encoding.label).toBe('utf-8');
      expect(result.warnings).toEqual(['wrong-encoding-declared']);
    });

    it.each([
      ['a text', (page: string) => page],
      ['its bytes', bytes],
    ])('that the page went through twice is undone in %s, with a warning', async (_, source) => {
      const result = await clean(source(misread(accented)));
      expect(result.warnings).toEqual(['mojibake-repaired']);
      expect(result.page.text).toBe(accented);
      expect(bodyOf(result)).toEqual(bodyOf(await clean(accented)));
    });

    it('is refused by an unknown label', async () => {
      expect((await failure(clean(bytes(accented), { encoding: 'klingon-8' }))).code).toBe('bad-encoding');
    });

    it('is refused where the bytes hold no text', async () => {
      expect((await failure(clean(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)))).code).toBe('binary');
    });
  });

  describe('maxBytes', () => {
    it.each([
      [9, false],
      [10, false],
      [11, true],
    ])('of 10 refuses %i bytes: %s', async (length, refused) => {
      const page = 'x'.repeat(length);
      if (!refused) {
        await clean(bytes(page), { maxBytes: 10 });
        await cleanText(page, { maxBytes: 10 });
        return;
      }
      for (const promise of [
        clean(bytes(page), { maxBytes: 10 }),
        clean(page, { maxBytes: 10 }),
        cleanText(page, { maxBytes: 10 }),
      ]) {
        const error = await failure(promise);
        expect(error.code).toBe('too-large');
        expect(error.message).toContain('10');
      }
    });

    it('counts bytes of the source, not characters', async () => {
      expect((await failure(clean(bytes('東京都'), { maxBytes: 8 }))).code).toBe('too-large');
      await clean(bytes('東京都'), { maxBytes: 9 });
    });

    it('is 64 MiB by default', () => {
      expect(DEFAULT_MAX_BYTES).toBe(67_108_864);
    });
  });

  describe('HTML', () => {
    const paragraphs = harbourPage.split('\n\n').map((text) => `<p>${text}</p>`);
    const html = `<!doctype html><html lang="en"><title>Harbour</title><body>\n<nav><a href="/">Home</a></nav>\n<article>${paragraphs.join('\n')}</article></body></html>`;

    it('is read, as bytes and as a string', async () => {
      const result = await clean(html);
      expect(result.format).toBe('html');
      expect(result.page.style).toBe('html');
      expect(result.paragraphs.length).toBeGreaterThan(0);
      expect(result.metadata?.language).toEqual({ value: 'en', evidence: 'lang' });
      expect((await clean(bytes(html))).paragraphs).toEqual(result.paragraphs);
    });

    it('is read as it stands where the caller says that it is text', async () => {
      const { page, metadata } = await clean(html, { from: 'text' });
      expect(page.blocks[0]!.text).toContain('<!doctype html>');
      expect(metadata).toBeNull();
    });

    it('is what text is taken for where the caller says so', async () => {
      const { format, page } = await clean(harbourPage, { from: 'html' });
      expect(format).toBe('html');
      expect(page.blocks).toHaveLength(1);
    });

    it("obeys the user's selectors: what they drop goes, what they keep stays", async () => {
      const marked = html
        .replace('<p>Members', '<div class="box"><a href="/app">Get our app</a></div><p>Members')
        .replace('<p>The first', '<p class="end">The first');
      const rules = parseUserRules('keep select .box\ndrop select p.end', 'my.rules');
      const fateOf = async (text: string, options = {}): Promise<unknown> =>
        (await clean(marked, options)).ledger.find((entry) => entry.text.startsWith(text))!.fate;
      expect(await fateOf('Get our app')).toHaveProperty('dropped');
      expect(await fateOf('Get our app', { rules })).toEqual({ kept: 'body' });
      expect(await fateOf('The first crossing')).toEqual({ kept: 'body' });
      expect(await fateOf('The first crossing', { rules })).toEqual({
        dropped: { code: 'chrome', kind: 'user', rule: 'rules:2', detail: 'p.end' },
      });
    });

    it('has its address from the caller', async () => {
      const { metadata } = await clean(`${html}<link rel="canonical" href="/ferry">`, { url: 'https://www.example.org/x' });
      expect(metadata?.canonical?.value).toBe('https://www.example.org/ferry');
    });
  });

  describe('language', () => {
    it('is detected from the article', async () => {
      expect((await clean(orchardPage)).language).toBe('id');
    });

    it('is what the caller says, null included', async () => {
      expect((await clean(orchardPage, { language: 'ms' })).language).toBe('ms');
      expect((await clean(orchardPage, { language: null })).language).toBeNull();
    });
  });

  describe('rules', () => {
    const page = harbourPage.replace('\n\n', '\n\nGabung di kanal kami yang baru\n\n');

    it('of the user drop lines, and the ledger names the rule', async () => {
      const rules = parseUserRules('# mine\ndrop line Gabung di kanal kami yang baru\n', 'my.rules');
      const { ledger } = await clean(page, { rules });
      const entry = ledger.find(({ text }) => text.startsWith('Gabung'))!;
      expect(entry).toMatchObject({ stage: 'chrome', fate: { dropped: { code: 'chrome', kind: 'user', rule: 'rules:2' } } });
    });

    it('of the user spare lines from the built-in rules', async () => {
      const shared = harbourPage.replace('\n\n“', '\n\nAdvertisement\n\n“');
      const fate = async (rules: string): Promise<unknown> => {
        const { ledger } = await clean(shared, { rules: parseUserRules(rules, 'my.rules') });
        return ledger.find(({ text }) => text === 'Advertisement')!.fate;
      };
      expect(await fate('')).toMatchObject({ dropped: { code: 'chrome' } });
      expect(await fate('keep line Advertisement')).not.toMatchObject({ dropped: { code: 'chrome' } });
    });
  });

  it('changes nothing of what it is given and depends on nothing that went before', async () => {
    const source = bytes(readFileSync(new URL('../fixtures/pages/de-seed-like-twice/source.txt', import.meta.url), 'utf8'));
    const copy = source.slice();
    const first = JSON.stringify(await clean(source));
    await clean(harbourPage);
    expect(JSON.stringify(await clean(source))).toBe(first);
    expect(source).toEqual(copy);
  });
});
