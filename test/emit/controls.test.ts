import { expect, test } from 'vitest';
import { escaped, escapedLines } from '../../src/emit/controls.js';

test('escaped leaves one line without control characters', () => {
  expect(escaped('a\u0000b\tc\nd\u001b[0m\u007f\u0085é')).toBe('a\\x00b\\x09c\\x0ad\\x1b[0m\\x7f\\x85é');
});

test('escapedLines spares tab and line feed', () => {
  expect(escapedLines('a\tb\nc\rd\u001b')).toBe('a\tb\nc\\x0dd\\x1b');
});
