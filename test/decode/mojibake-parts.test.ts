import { describe, expect, it } from 'vitest';
import { MIN_STRETCHES, repairedMojibake } from '../../src/decode/mojibake.js';
import { latin1Misread, misread } from '../support/misread.js';

const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' and ');

describe('a page is repaired from so many misread stretches on', () => {
  it.each([
    [MIN_STRETCHES - 1, false],
    [MIN_STRETCHES, true],
    [MIN_STRETCHES + 1, true],
  ])('%i: %s', (count, repaired) => {
    expect(repairedMojibake(words(count, 'cafÃ©'))).toBe(words(count, repaired ? 'café' : 'cafÃ©'));
  });

  it.each([
    [32, false],
    [33, true],
  ])('and one of %i characters speaks like more: %s', (length, repaired) => {
    const text = misread('渡'.repeat(length));
    expect(repairedMojibake(text) !== text).toBe(repaired);
  });
});

describe('a page with right passages', () => {
  it.each([
    [2, true],
    [3, false],
  ])('beside eight misread stretches is repaired with %i of them: %s', (rightOnes, repaired) => {
    const text = `${words(rightOnes, 'Zoë')}: ${words(8, 'cafÃ©')}`;
    expect(repairedMojibake(text)).toBe(repaired ? text.replaceAll('cafÃ©', 'café') : text);
  });

  it('keeps them as they are', () => {
    const header = 'NESCAFÉ® · Über uns\n\n';
    const body = 'Im Café über der Straße saßen fünf Mädchen – „schön“, hörte man. Später fiel Öl in die Düne.';
    expect(repairedMojibake(header + misread(body))).toBe(header + body);
  });

  it('in a script that windows-1252 lacks is judged by the same share', () => {
    const body = misread('Café, olé, fiancé, rosé.');
    expect(repairedMojibake(`首页\n${body}`)).toBe('首页\nCafé, olé, fiancé, rosé.');
    expect(repairedMojibake(`首页 新闻\n${body}`)).toBe(`首页 新闻\n${body}`);
  });

  it('has the Romanian letters that begin words repaired too', () => {
    expect(repairedMojibake(`Zoë ${words(4, 'È™i')}`)).toBe(`Zoë ${words(4, 'și')}`);
  });

  it('does not count what text browsers draw, nor no-break spaces and lost characters', () => {
    const drawn = '• □ ☆ ━━━ \u00a0 \ufffd \ufeff';
    expect(repairedMojibake(`${drawn} ${words(3, 'cafÃ©')}`)).toBe(`${drawn} ${words(3, 'café')}`);
  });
});

describe('a right page with misread stretches that hold C1 controls', () => {
  const page = (count: number): string =>
    `Zażółć gęślą jaźń, wójcie. „Nie zdążę” SÃO Ã© finÃ Â ${words(count, 'x\u00e2\u0080\u0093y')}`;

  it.each([
    [MIN_STRETCHES - 1, false],
    [MIN_STRETCHES, true],
  ])('has them repaired, and nothing else, from %i on: %s', (count, repaired) => {
    expect(repairedMojibake(page(count))).toBe(repaired ? page(count).replaceAll('\u00e2\u0080\u0093', '–') : page(count));
  });

  it('of two bytes does not: a right capital before a quote of windows-1252 read as ISO-8859-1', () => {
    const text =
      'Der Spa\u00df\u0093 und der Flu\u00df\u0093 und das Gr\u00fcn\u0093 und der Fu\u00df\u0093 und die Stra\u00dfe.';
    expect(repairedMojibake(text)).toBe(text);
  });
});

describe('what a misread page lost is restored where it is known', () => {
  const proof = ' cafÃ©, olÃ©, rosÃ©, patÃ©';
  const proven = ' café, olé, rosé, paté';

  it.each([
    ['a space for the no-break space behind à', 'voilÃ  le port, Ã  la fin', 'voilà  le port, à  la fin'],
    ['white space collapsed behind à', 'voilÃ le port, dÃ©jÃ \nlÃ', 'voilà le port, déjà \nlà'],
    ['the no-break space itself', 'end.Â Next Â \nÂ', 'end. Next  \n'],
    ['the closing quote', 'â€œyesâ€ or â€œnoâ€\ufffd.', '“yes” or “no”.'],
    ['the Cyrillic Er', misread('Россия').replace('\u00a0', ' '), 'Россия'],
  ])('%s', (_, text, expected) => {
    expect(repairedMojibake(`${proof} ${text}`)).toBe(`${proven} ${expected}`);
  });

  it('but not à after a capital, which is the end of a Portuguese word', () => {
    expect(repairedMojibake(`AMANHÃ e${proof}`)).toBe(`AMANHÃ e${proven}`);
  });

  it('but not the Cyrillic Er where no Cyrillic letter follows', () => {
    expect(repairedMojibake(`Ð og${proof}`)).toBe(`Ð og${proven}`);
  });

  it('and nothing in a page that proves nothing', () => {
    const text = 'voilÃ le port, fin.Â Â  â€œyesâ€ ';
    expect(repairedMojibake(text)).toBe(text);
  });
});

describe('bytes that are no UTF-8 stay', () => {
  it.each([
    ['overlong', '\u00e0\u0083\u00a9 \u00f0\u0082\u0080\u0099 \u00c1\u0081\u00c1\u0081'],
    ['surrogates', '\u00ed\u00a0\u0080'],
    ['beyond Unicode', '\u00f4\u0090\u0080\u0080 \u00f5\u0080\u0080\u0080'],
    ['cut off', '\u00e4\u00b8 \u00f0\u0090\u0080 \u00e4'],
  ])('%s', (_, bytes) => {
    const proof = words(40, 'cafÃ©');
    expect(repairedMojibake(`${proof} ${bytes}`)).toBe(`${words(40, 'café')} ${bytes}`);
  });

  it('while the limits of each length are read', () => {
    const text = 'a\u0080b a\u07ffb a\u0800b a\ud7ffb a\ue000b a\uffffb a\u{10000}b a\u{10ffff}b aéb aéb aéb';
    expect(repairedMojibake(latin1Misread(text))).toBe(text);
  });
});

describe('a megabyte', () => {
  it.each(['Ã', 'Ã©', 'é', 'ä¸', 'ð\u009f\u0098', 'Â ', 'â€', '"Ã©"', 'ÃƒÂ©', '🎉'])('of %j is read in linear time', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(repairedMojibake(text).length).toBeLessThanOrEqual(text.length);
  });
});

it('line breaks stay where they are', () => {
  const text = 'été\r\nrépété\rdéjà\n\nvoilà\n';
  const lines = (page: string): number => page.split(/\r\n|\r|\n/).length;
  expect(repairedMojibake(misread(text))).toBe(text);
  expect(lines(misread(text))).toBe(lines(text));
});
