import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChromeKind, DropReason } from '../../src/model/fate.js';
import { foldPhrase } from '../../src/rules/fold-phrase.js';
import type { PhraseRule } from '../../src/rules/phrase.js';
import { PHRASE_RULES } from '../../src/rules/phrases/all.js';
import { chromeStage } from '../../src/stages/chrome.js';
import { maxPhraseBlockLength } from '../../src/stages/phrase-index.js';
import { page } from '../support/page.js';

/** Every kind that a row may have: all but those that forms of lines and the user's own rules give. */
const KINDS: Readonly<Record<Exclude<ChromeKind, 'clock' | 'visit-date' | 'separator' | 'caption' | 'user'>, true>> = {
  weather: true,
  breadcrumb: true,
  navigation: true,
  section: true,
  related: true,
  popular: true,
  latest: true,
  'read-also': true,
  share: true,
  comments: true,
  newsletter: true,
  login: true,
  cookies: true,
  advertising: true,
  credit: true,
  tags: true,
  copyright: true,
  footer: true,
  player: true,
};

const LANGUAGES = 'id ms jv en de fr es pt it nl pl cs sv da no fi hu ro el ru uk tr ar fa he hi bn th vi zh ja ko'.split(' ');

/** What a rule says of a block that is a page of its own; null when it stays. */
function reasonFor(text: string): DropReason | null {
  const only = page([text]);
  const [verdict] = chromeStage().judge(only.blocks, only, new Map());
  return verdict !== undefined && 'dropped' in verdict.fate ? verdict.fate.dropped : null;
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

/** The wordings of one language and match, of all their rows. */
function wordingsByTable(): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const { language, match, phrases } of PHRASE_RULES) {
    const name = `${language}, ${match}`;
    const table = tables.get(name);
    if (table === undefined) tables.set(name, [...phrases]);
    else table.push(...phrases);
  }
  return tables;
}

/** Languages whose labels the tables hold, not only a formula or two. */
function labelled(): ReadonlySet<string> {
  return new Set(PHRASE_RULES.flatMap(({ language, match }) => (match === 'whole' ? [language] : [])));
}

describe('a row of the phrase tables', () => {
  it('has an id of its own', () => {
    expect(repeated(PHRASE_RULES.map(({ id }) => id))).toEqual([]);
  });

  it.each(PHRASE_RULES)('$id is named by its language, its kind and a slug', ({ id, language, kind }: PhraseRule) => {
    expect(id).toMatch(/^(?:\*|[a-z]{2}):[a-z-]+:[a-z]+(?:-[a-z]+)*$/);
    expect(id.split(':').slice(0, 2)).toEqual([language, kind]);
    expect(Object.keys(KINDS)).toContain(kind);
  });

  it.each(PHRASE_RULES)('$id has wordings, and they are folded', ({ phrases }: PhraseRule) => {
    expect(phrases).not.toEqual([]);
    expect(phrases).not.toContain('');
    expect(phrases.map(foldPhrase)).toEqual(phrases);
  });

  it.each(PHRASE_RULES)('$id drops its example', ({ id, language, kind, example }: PhraseRule) => {
    const reason = reasonFor(example);
    expect(reason, id).toMatchObject({ code: 'chrome', kind });
    const rule = reason?.code === 'chrome' ? reason.rule : '';
    expect([language, '*']).toContain(rule.slice(0, rule.indexOf(':')));
  });

  it.each(PHRASE_RULES)('$id spares its counter-example', ({ spares }: PhraseRule) => {
    expect(spares.length).toBeLessThanOrEqual(maxPhraseBlockLength);
    expect(reasonFor(spares)).toBeNull();
  });

  it.each(PHRASE_RULES)('$id is found by each of its wordings', ({ match, phrases }: PhraseRule) => {
    const lead = match === 'end' ? 'Zuqvar 2016 · ' : '';
    expect(phrases.filter((phrase) => reasonFor(lead + phrase.replaceAll('#', '7')) === null)).toEqual([]);
  });
});

describe('the phrase tables', () => {
  it.each([...wordingsByTable()])('of %s name no wording twice', (_, wordings) => {
    expect(repeated(wordings)).toEqual([]);
  });

  it('of a language each are registered, all of them', () => {
    const files = readdirSync(new URL('../../src/rules/phrases/', import.meta.url)).flatMap(
      (name) => /^[a-z]{2}(?=\.ts$)/.exec(name) ?? [],
    );
    expect(files).toContain('el');
    const named = labelled();
    expect(files.filter((name) => !named.has(name))).toEqual([]);
  });

  it('speak the languages that the product promises', () => {
    const spoken = labelled();
    expect(LANGUAGES.filter((language) => !spoken.has(language))).toEqual([]);
  });
});
