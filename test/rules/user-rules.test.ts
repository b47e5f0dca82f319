import { describe, expect, it } from 'vitest';
import { parseUserRules, RulesError, selectorRules, type UserRule } from '../../src/rules/user-rules.js';

function problemOf(text: string): RulesError {
  try {
    parseUserRules(text, 'pagi.rules');
  } catch (error) {
    if (error instanceof RulesError) return error;
    throw error;
  }
  throw new Error('the rules were read');
}

function phraseOf(rule: UserRule): string | null {
  return rule.match === 'select' ? null : rule.phrase;
}

describe('a rules file', () => {
  it('holds a rule a line, its phrase folded, with the number of the line', () => {
    const text = [
      '# Koran Pagi',
      '',
      'drop line   Gabung di Kanal Kami!',
      'drop start  Simak juga',
      'drop end | Koran Pagi',
      'keep line “Iklan”',
    ].join('\n');
    expect(parseUserRules(text, 'pagi.rules')).toEqual([
      { action: 'drop', match: 'whole', phrase: 'gabung di kanal kami', line: 3 },
      { action: 'drop', match: 'start', phrase: 'simak juga', line: 4 },
      { action: 'drop', match: 'end', phrase: 'koran pagi', line: 5 },
      { action: 'keep', match: 'whole', phrase: 'iklan', line: 6 },
    ]);
  });

  it('may be empty, or comments alone', () => {
    expect(parseUserRules('', 'pagi.rules')).toEqual([]);
    expect(parseUserRules('# one\n   # two\n\n', 'pagi.rules')).toEqual([]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])('counts its lines whatever ends them: %j', (end) => {
    const rules = parseUserRules(['# one', 'drop line a', 'keep start b'].join(end), 'pagi.rules');
    expect(rules.map((rule) => [rule.line, phraseOf(rule)])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(parseUserRules('\ufeffdrop line Iklan', 'pagi.rules')).toMatchObject([{ phrase: 'iklan', line: 1 }]);
  });

  it('writes a number as the sign for one, in figures or as the sign', () => {
    expect(parseUserRules('drop line 12 komentar\ndrop line # komentar', 'pagi.rules').map(phraseOf)).toEqual([
      '# komentar',
      '# komentar',
    ]);
  });

  it('may hold selectors, which are for HTML', () => {
    const rules = parseUserRules('drop select  aside.promo, .related > li\nkeep select #lead', 'pagi.rules');
    expect(rules).toEqual([
      { action: 'drop', match: 'select', selector: 'aside.promo, .related > li', line: 1 },
      { action: 'keep', match: 'select', selector: '#lead', line: 2 },
    ]);
    expect(selectorRules([...rules, ...parseUserRules('drop line a', 'pagi.rules')])).toEqual(rules);
    expect(() => parseUserRules('keep select', 'pagi.rules')).toThrow("pagi.rules:1: 'keep select' needs a CSS selector");
  });

  it('takes a phrase of the most characters', () => {
    expect(parseUserRules(`drop line ${'a'.repeat(200)}`, 'pagi.rules')).toHaveLength(1);
  });
});

describe('a line that is no rule', () => {
  it.each([
    [
      'delete line Iklan',
      "a rule begins with 'drop' or 'keep', not 'delete'; write: drop|keep line|start|end PHRASE, or drop|keep select SELECTOR",
    ],
    [
      'Drop line Iklan',
      "a rule begins with 'drop' or 'keep', not 'Drop'; write: drop|keep line|start|end PHRASE, or drop|keep select SELECTOR",
    ],
    [
      'drop whole Iklan',
      "'drop' is followed by 'whole'; it needs 'line', 'start' or 'end' and a phrase, or 'select' and a selector",
    ],
    ['keep', "'keep' says nothing more; it needs 'line', 'start' or 'end' and a phrase, or 'select' and a selector"],
    ['drop line', "'drop line' needs a phrase with a letter or a digit"],
    ['drop end |', "'drop end' needs a phrase with a letter or a digit"],
    [`drop line ${'a'.repeat(201)}`, 'the phrase has 201 characters; 200 are the most'],
    [
      `${'x'.repeat(40)} line a`,
      `a rule begins with 'drop' or 'keep', not '${'x'.repeat(30)}…'; write: drop|keep line|start|end PHRASE, or drop|keep select SELECTOR`,
    ],
  ])('is named with its number and what is allowed: %s', (line, problem) => {
    const error = problemOf(`# Koran Pagi\n\n${line}\ndrop line b`);
    expect(error.message).toBe(`pagi.rules:3: ${problem}`);
    expect([error.path, error.line]).toEqual(['pagi.rules', 3]);
  });

  it('is the first of several', () => {
    expect(problemOf('drop line a\nno\nnor this').line).toBe(2);
  });
});
