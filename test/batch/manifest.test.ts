import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { earlierPages, forgetEarlier, knownContent } from '../../src/batch/earlier-run.js';
import { type ManifestEntry, manifestEntries, manifestLine, manifestName, manifestWriter } from '../../src/batch/manifest.js';
import { siteProfiles } from '../../src/batch/site-profiles.js';
import { type TestFolder, testFolder } from '../support/folder.js';

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

function entry(fields: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    path: 'in/a.html',
    status: 'article',
    output: 'a.txt',
    contentHash: 'c1',
    optionsHash: 'o1',
    version: '1.0.0',
    site: 'in',
    profileHash: null,
    words: 3,
    confidence: 0.9,
    duplicateOf: null,
    error: null,
    ...fields,
  };
}

describe('a manifest', () => {
  test('is JSON Lines with keys in a fixed order, control characters escaped', () => {
    const shuffled = Object.fromEntries(Object.entries(entry({ path: 'a\u009b\nb' })).reverse()) as unknown as ManifestEntry;
    expect(manifestLine(shuffled)).toBe(
      '{"path":"a\\u009b\\nb","status":"article","output":"a.txt","contentHash":"c1","optionsHash":"o1","version":"1.0.0","site":"in","profileHash":null,"words":3,"confidence":0.9,"duplicateOf":null,"error":null}\n',
    );
  });

  test('reaches the disk line by line', () => {
    const writer = manifestWriter(folder.path);
    writer.add(entry());
    expect(folder.read()[manifestName]).toBe(manifestLine(entry()));
    writer.add(entry({ output: null }));
    writer.close();
    expect(manifestEntries(folder.read()[manifestName]!)).toEqual([entry(), entry({ output: null })]);
  });

  test('is read without a line that was cut short, and without what is no entry', () => {
    const whole = manifestLine(entry());
    for (const rest of [whole.slice(0, 50), '{}', '[1]', 'null', '{"path":1}', whole.replace('"article"', '"odd"').trimEnd()])
      expect(manifestEntries(whole + rest)).toEqual([entry()]);
  });
});

describe('earlierPages', () => {
  test('are those of the manifest that have an output, the last line of each', () => {
    const lines = [
      entry({ words: 1 }),
      entry({ words: 2 }),
      entry({ output: null, status: 'failed' }),
      entry({ output: 'b.txt' }),
    ];
    folder.put({ [manifestName]: lines.map(manifestLine).join('') });
    const pages = earlierPages(folder.path, false);
    expect([...pages].map(([name, { words }]) => [name, words])).toEqual([
      ['a.txt', 2],
      ['b.txt', 3],
    ]);
    expect(Object.keys(folder.read())).toEqual([manifestName]);
  });

  test('are none in a new folder', () => {
    expect(earlierPages(folder.path, true).size).toBe(0);
  });

  test('outlive a resumed run that is killed as well', () => {
    folder.put({ [manifestName]: [entry(), entry({ output: 'b.txt' })].map(manifestLine).join('') });
    earlierPages(folder.path, true);
    // The resumed run writes one page anew, and is killed.
    writeFileSync(join(folder.path, manifestName), manifestLine(entry({ words: 7 })));
    const pages = earlierPages(folder.path, true);
    expect([...pages].map(([name, { words }]) => [name, words])).toEqual([
      ['a.txt', 7],
      ['b.txt', 3],
    ]);
    forgetEarlier(folder.path);
    expect(Object.keys(folder.read())).toEqual([manifestName]);
  });
});

describe('knownContent', () => {
  const facts = { path: 'in/a.html', host: null, optionsHash: 'o1', version: '1.0.0', profiles: new Map() };
  const profile = { site: 'in', pages: 3, counts: new Map([['share this', 3]]) };
  test('is the hash of a page that would give the same', () => {
    expect(knownContent(entry(), facts)).toBe('c1');
    expect(knownContent(entry({ status: 'no-article' }), facts)).toBe('c1');
  });

  test.each([
    ['another path', entry({ path: './in/a.html' })],
    ['other options', entry({ optionsHash: 'o2' })],
    ['another version', entry({ version: '1.0.1' })],
    ['a failure', entry({ status: 'failed' })],
    ['another profile of its site', entry({ profileHash: 'p1' })],
    ['nothing', undefined],
  ])('is null for %s', (_what, before) => {
    expect(knownContent(before, facts)).toBeNull();
  });

  test('knows a page by what is known of its site, by its address first', () => {
    const profiles = siteProfiles([profile, { ...profile, site: 'koran.example', pages: 4 }]);
    const [own, other] = [...profiles.values()].map(({ hash }) => hash);
    expect(own).not.toBe(other);
    const known = (profileHash: string | null, host: string | null) =>
      knownContent(entry({ profileHash }), { ...facts, host, profiles });
    expect([known(own!, null), known(other!, null), known(null, null)]).toEqual(['c1', null, null]);
    expect([known(own!, 'koran.example'), known(other!, 'koran.example')]).toEqual([null, 'c1']);
    expect([known(own!, 'else.example'), known(null, 'else.example')]).toEqual([null, 'c1']);
  });
});
