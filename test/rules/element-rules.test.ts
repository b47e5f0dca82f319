import { describe, expect, it } from 'vitest';
import { ELEMENT_RULES, elementRule, ruleName } from '../../src/rules/element-rules.js';
import { elementRow } from '../../src/rules/elements.js';

/** The kind and the name of the rule for an element; null where there is none. */
function ruled(tag: string, ...tokens: readonly string[]): string | null {
  const rule = elementRule(tag, tokens);
  return rule === null ? null : `${rule.kind} ${ruleName(rule)}`;
}

describe('ELEMENT_RULES', () => {
  const names = ELEMENT_RULES.map(ruleName);

  it('have a tag or words, not both, in lower case; each once', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const { tag, tokens } of ELEMENT_RULES) {
      expect(tag === '').toBe(tokens.length > 0);
      // Words of a class are letters alone, and two at least: no other could ever come.
      for (const word of tag === '' ? tokens : [tag]) expect(word).toMatch(/^[a-z]{2,}$/);
    }
  });

  it('stand together by kind', () => {
    const kinds = ELEMENT_RULES.map(({ kind }) => kind);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([...new Set(kinds)]);
  });

  it('name tags whose text a page shows', () => {
    for (const { tag } of ELEMENT_RULES.filter((rule) => rule.tag !== '')) expect(elementRow(tag).display).toBe('block');
  });
});

describe.each(ELEMENT_RULES.map((rule) => [ruleName(rule), rule] as const))('the rule %s', (name, rule) => {
  const { kind, tag, tokens } = rule;

  it('is found by what it names, whatever else the element has', () => {
    expect(ruled(tag === '' ? 'div' : tag, ...tokens)).toBe(`${kind} ${name}`);
    expect(ruled(tag === '' ? 'x-y' : tag, 'grid', ...[...tokens].reverse(), 'wide')).toBe(`${kind} ${name}`);
  });

  it('is not found by less, or by what is written alike', () => {
    if (tag !== '') {
      expect(ruled('div', tag)).not.toBe(`${kind} ${name}`);
      expect(ruled(`${tag}x`)).toBeNull();
    }
    for (const token of tokens) {
      expect(ruled('div', ...tokens.filter((one) => one !== token))).not.toBe(`${kind} ${name}`);
      expect(ruled('div', ...tokens.map((one) => (one === token ? `${one}x` : one)))).not.toBe(`${kind} ${name}`);
    }
    expect(ruled(tokens[0] ?? 'div')).not.toBe(`${kind} ${name}`);
  });
});

describe('elementRule', () => {
  it('asks the tag before the words, and of those the first that has a rule', () => {
    expect(ruled('nav', 'comments')).toBe('navigation <nav');
    expect(ruled('div', 'comments', 'tags')).toBe('comments comments');
    expect(ruled('div', 'tags', 'comments')).toBe('tags tags');
    // The first word has a rule, but not alone.
    expect(ruled('div', 'related', 'comments')).toBe('comments comments');
    expect(ruled('div', 'related', 'comments', 'content')).toBe('related related+content');
  });

  it('says nothing of what holds articles as often as not', () => {
    for (const tag of ['', 'div', 'article', 'main', 'section', 'aside', 'header', 'footer', 'ul', 'table', 'label'])
      expect(ruled(tag)).toBeNull();
    for (const token of [
      'content',
      'footer',
      'header',
      'sidebar',
      'widget',
      'related',
      'newsletter',
      'twitter',
      'media',
      'tag',
    ]) {
      expect(ruled('div', token)).toBeNull();
    }
  });

  it('takes no name of an object for a rule', () => {
    expect(ruled('constructor', 'toString', '__proto__')).toBeNull();
  });
});
