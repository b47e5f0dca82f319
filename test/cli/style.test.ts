import { describe, expect, test } from 'vitest';
import { styleFor, wantsColor } from '../../src/cli/style.js';

const terminal = { isTTY: true };

describe('colour', () => {
  test.each([
    ['a terminal', 'auto', true, {}, true],
    ['a pipe', 'auto', false, {}, false],
    ['a pipe with --color always', 'always', false, { NO_COLOR: '1' }, true],
    ['a terminal with --color never', 'never', true, { FORCE_COLOR: '1' }, false],
    ['NO_COLOR', 'auto', true, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', 'auto', true, { NO_COLOR: '' }, true],
    ['NO_COLOR beside FORCE_COLOR', 'auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR on a pipe', 'auto', false, { FORCE_COLOR: '1' }, true],
    ['an empty FORCE_COLOR on a pipe', 'auto', false, { FORCE_COLOR: '' }, true],
    ['FORCE_COLOR=0', 'auto', true, { FORCE_COLOR: '0' }, false],
    ['TERM=dumb', 'auto', true, { TERM: 'dumb' }, false],
    ['CI', 'auto', true, { CI: 'true' }, false],
    ['CI=false', 'auto', true, { CI: 'false' }, true],
  ] as const)('for %s', (_name, choice, isTTY, env, expected) => {
    expect(wantsColor(choice, { isTTY }, env)).toBe(expected);
  });

  test('is made of escape sequences, and absent otherwise', async () => {
    expect((await styleFor(wantsColor('auto', terminal, {}))).dropped('x')).toBe('\u001b[31mx\u001b[39m');
    expect((await styleFor(false)).dropped('x')).toBe('x');
  });
});
