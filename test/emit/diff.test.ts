import { describe, expect, test } from 'vitest';
import { paintedDiff, unifiedDiff } from '../../src/emit/diff.js';

describe('unifiedDiff', () => {
  test('is empty for a page that is clean', () => {
    expect(unifiedDiff('a.txt', 'One.\n', 'One.\n')).toBe('');
  });

  test('names both texts and shows what goes', () => {
    expect(unifiedDiff('a.txt', '29 C\nOne.\n\nTwo.\n', 'One.\n\nTwo.\n')).toBe(
      '--- a.txt\n+++ a.txt (clean)\n@@ -1,4 +1,3 @@\n-29 C\n One.\n \n Two.\n',
    );
  });

  test('takes CRLF for a line end', () => {
    expect(unifiedDiff('a.txt', 'One.\r\n', 'One.\n')).toBe('');
  });

  test('says where the last line has no end', () => {
    expect(unifiedDiff('a', 'One.', 'One.\n')).toContain('\\ No newline at end of file');
  });

  test('is one hunk where too much differs to look for the shortest', () => {
    const before = Array.from({ length: 3_000 }, (_, i) => `line ${i}`).join('\n');
    const lines = unifiedDiff('a', before, 'One.\n').split('\n');
    expect(lines.slice(0, 4)).toEqual(['--- a', '+++ a (clean)', '@@ -1,3000 +1,1 @@', '-line 0']);
    expect(lines.slice(-4)).toEqual(['-line 2999', '\\ No newline at end of file', '+One.', '']);
  });
});

test('paintedDiff escapes control characters and paints lines', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}`;
  const style = { kept: mark('k'), dropped: mark('d'), aside: mark('a'), headline: mark('h'), faint: mark('f') };
  expect(paintedDiff('--- a\n+++ b\n@@ -1 +1 @@\n-x\u001b\n+y\n z\n', style)).toBe(
    '<h>--- a\n<h>+++ b\n<a>@@ -1 +1 @@\n<d>-x\\x1b\n<k>+y\n z\n',
  );
});
