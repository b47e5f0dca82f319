import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../src/index.js';
import type { Page } from '../../src/model/page.js';

const folder = new URL('../../fixtures/no-article/', import.meta.url);
const names = readdirSync(folder).sort();
const texts = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

/** A language and what the page is: `id-section-front.txt`. */
const NAME = /^([a-z]{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.txt$/;

/** A page below it holds no article. */
const MAX_CONFIDENCE = 0.5;

/** Pages that read like an article to the measures: red when they start to pass. */
const KNOWN: ReadonlySet<string> = new Set(['en-captcha.txt']);

const options = { language: null, from: 'text' } as const;

describe('pages without an article', () => {
  it.each([...texts].filter(([name]) => !KNOWN.has(name)))('has little confidence in %s', async (_name, text) => {
    const { confidence } = await cleanText(text, options);
    expect(confidence.score).toBeLessThan(MAX_CONFIDENCE);
  });

  it.fails.each([...texts].filter(([name]) => KNOWN.has(name)))(
    'has little confidence in %s (a known failure)',
    async (_name, text) => {
      const { confidence } = await cleanText(text, options);
      expect(confidence.score).toBeLessThan(MAX_CONFIDENCE);
    },
  );
});

describe('the command, asked for that confidence', () => {
  const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
  const asked = ['--min-confidence', String(MAX_CONFIDENCE), '--no-learn', '-f', 'jsonl'];

  it('finds no article in a folder of them, and says so of each', () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...asked, fileURLToPath(folder)], { encoding: 'utf8', env: {} });
    const said = names.filter((name) => stderr.includes(`${name}: no article`));
    expect(said).toEqual(names.filter((name) => !KNOWN.has(name)));
    expect(status).toBe(3);
  });

  it.each(names.filter((name) => !KNOWN.has(name)).slice(0, 3))('ends with 3 on %s alone', (name) => {
    const { status } = spawnSync(process.execPath, [bin, ...asked, fileURLToPath(new URL(name, folder))], { env: {} });
    expect(status).toBe(3);
  });
});

describe('the set of pages without an article', () => {
  const parts = names.map((name) => NAME.exec(name));
  const styles = new Set<Page['style']>();

  beforeAll(async () => {
    for (const text of texts.values()) styles.add((await cleanText(text, options)).page.style);
  });

  it('holds forty pages, each named by its language and what it is', () => {
    expect(names).toHaveLength(40);
    expect(names.filter((name) => !NAME.test(name))).toEqual([]);
  });

  it('holds no kind of page twice', () => {
    const kinds = parts.map((found) => found?.[2]);
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at)).toEqual([]);
  });

  it('holds no text twice', () => {
    expect(new Set(texts.values()).size).toBe(names.length);
  });

  it('speaks twelve languages or more', () => {
    expect(new Set(parts.map((found) => found?.[1])).size).toBeGreaterThanOrEqual(12);
  });

  it('holds dumps of every style', () => {
    expect([...styles].sort()).toEqual(['layout', 'lines', 'wrapped']);
  });

  it('holds pages of five lines and of more than two hundred', () => {
    const sizes = [...texts.values()].map((text) => text.trimEnd().split('\n').length);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(5);
    expect(Math.max(...sizes)).toBeGreaterThan(200);
  });
});
