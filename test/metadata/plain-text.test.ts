import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines, plainText } from '../../src/metadata/plain-text.js';

describe('plainText', () => {
  it.each([
    ['Saddlers &amp; Sons', 'Saddlers & Sons'],
    ['Saddlers &amp;amp; Sons', 'Saddlers & Sons'],
    ['Mayor&#8217;s deal&nbsp;signed', 'Mayor’s deal signed'],
    ['A <em>new</em> deal', 'A new deal'],
    ['One<br>two<p>three', 'One two three'],
    ['Deal<script>x = 1</script> signed', 'Deal signed'],
    ['R&D at 5 < 6 and AT&T', 'R&D at 5 < 6 and AT&T'],
    ['  spaces \n and lines ', 'spaces and lines'],
    ['', ''],
  ])('gives %j as %j', (raw, expected) => {
    expect(plainText(raw)).toBe(expected);
  });

  it('is total, and gives one tidy line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>/&;#amp38br!- \n"a') }), (raw) => {
        expect(plainText(raw)).toBe(plainText(raw).trim());
        expect(plainText(raw)).not.toMatch(/\n| {2}/);
      }),
    );
  });
});

describe('plainLines', () => {
  it('keeps the lines that the text and its block elements set', () => {
    expect(plainLines('<p>One <b>two</b></p><p>three</p>')).toBe('One two\nthree');
    expect(plainLines('One\r\n\n  two &amp; three\n')).toBe('One\ntwo & three');
    expect(plainLines('')).toBe('');
  });
});
