import { describe, expect, it } from 'vitest';
import { declaredLanguage, languageCode } from '../../src/metadata/language.js';
import { LANGUAGE_CODES, OTHER_CODES } from '../../src/rules/language-codes.js';
import { factsOf, linked, meta } from '../support/html.js';

describe('declaredLanguage', () => {
  const found = (html: string) => declaredLanguage(factsOf(html));

  it.each([
    ['the root', '<html lang="id-ID">', 'lang'],
    ['a locale', meta('og:locale', 'id_ID'), 'meta:og:locale'],
    ['a header', '<meta http-equiv="Content-Language" content="id, en">', 'meta:content-language'],
    ['a meta element', meta('language', 'ind'), 'meta:language'],
    ['JSON-LD', linked({ '@type': 'Article', inLanguage: 'id' }), 'json-ld'],
    ['an object in JSON-LD', linked({ '@type': 'WebPage', inLanguage: { name: 'Indonesian', alternateName: 'id' } }), 'json-ld'],
  ])('is that of %s', (_, html, evidence) => {
    expect(found(html)).toEqual({ value: 'id', evidence });
  });

  it('is the first that is one, or null', () => {
    expect(found(`<html lang="xx">${meta('og:locale', 'de_DE')}`)?.value).toBe('de');
    expect(found('<html lang="">')).toBeNull();
    expect(found('')).toBeNull();
  });
});

describe('languageCode', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['EN_us', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['in', 'id'],
    ['iw', 'he'],
    ['nb-NO', 'no'],
    ['deu', 'de'],
    [' fr ', 'fr'],
  ])('%s is %s', (tag, expected) => {
    expect(languageCode(tag)).toBe(expected);
  });

  it.each(['', 'x-default', 'qq', 'english', 'zxx', '1', 'e'])('%j is none', (tag) => {
    expect(languageCode(tag)).toBeNull();
  });

  it('gives codes of the table only', () => {
    expect([...OTHER_CODES.values()].filter((code) => !LANGUAGE_CODES.has(code))).toEqual([]);
    expect(LANGUAGE_CODES.size).toBe(183);
  });
});
