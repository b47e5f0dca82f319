import { describe, expect, it } from 'vitest';
import { parseUserRules, RulesError } from '../../src/rules/user-rules.js';

function problemOf(text: string): RulesError {
  try {
    parseUserRules(text, 'pagi.rules');
  } catch (error) {
    if (error instanceof RulesError) return error;
    throw error;
  }
  throw new Error('the rules were read');
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
    expect(rules.map(({ line, phrase }) => [line, phrase])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(parseUserRules('\ufeffdrop line Iklan', 'pagi.rules')).toMatchObject([{ phrase: 'iklan', line: 1 }]);
  });

  it('writes a number as the sign for one, in figures or as the sign', () => {
    expect(parseUserRules('drop line 12 komentar\ndrop line # komentar', 'pagi.rules').map(({ phrase }) => phrase)).toEqual([
      '# komentar',
      '# komentar',
    ]);
  });

  it('takes a phrase of the most characters', () => {
    expect(parseUserRules(`drop line ${'a'.repeat(200)}`, 'pagi.rules')).toHaveLength(1);
  });
});

describe('a line that is no rule', () => {
  it.each([
    ['delete line Iklan', "a rule begins with 'drop' or 'keep', not 'delete'; write: drop|keep line|start|end PHRASE"],
    ['Drop line Iklan', "a rule begins with 'drop' or 'keep', not 'Drop'; write: drop|keep line|start|end PHRASE"],
    ['drop whole Iklan', "'drop' is followed by 'whole'; it needs 'line', 'start' or 'end' and a phrase"],
    ['keep', "'keep' says nothing more; it needs 'line', 'start' or 'end' and a phrase"],
    ['drop line', "'drop line' needs a phrase with a letter or a digit"],
    ['drop end |', "'drop end' needs a phrase with a letter or a digit"],
    [`drop line ${'a'.repeat(201)}`, 'the phrase has 201 characters; 200 are the most'],
    [
      `${'x'.repeat(40)} line a`,
      `a rule begins with 'drop' or 'keep', not '${'x'.repeat(30)}…'; write: drop|keep line|start|end PHRASE`,
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
