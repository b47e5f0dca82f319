import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_STRETCHES, repairedMojibake } from '../../src/decode/mojibake.js';
import { latin1Misread, misread } from '../support/misread.js';

/** Prose by language, each with enough beyond ASCII. All fictional. */
const right: readonly (readonly [language: string, text: string])[] = [
  [
    'French',
    'L’été dernier, le maire « à vélo » a visité Bénodet…\nDéjà vu ? « Ça va », répète-t-il : liberté, égalité.\nLIBERTÉ»',
  ],
  ['French with no-break spaces', 'Il a dit « été\u00a0», puis « fierté\u00a0», puis « clarté\u00a0» et « bonté\u00a0».'],
  ['German', 'Der Spaß war groß“, sagte Prüß’ Tochter. Überall fließt Öl, die Füße schmerzen, der Fluß’ Ufer ist naß“.'],
  ['Portuguese', 'SÃO PAULO: A DECISÃO DA COMISSÃO É “AMANHÔ. A população não está à espera; ações e corações.'],
  ['Spanish', '¿Qué pasó mañana? El niño comió jamón”, dijo. AÑO NUEVO, CAMIÓN”.'],
  ['Vietnamese', 'Hà Nội hôm nay mưa lớn, đường phố ngập sâu. Ông Nguyễn Văn Ân nói: “Chúng tôi sẽ cố gắng”.'],
  ['Turkish', 'İstanbul’da yağmur yağdı, çocuklar gölde yüzüyor. Şehir büyük Ğ’.'],
  ['Polish', 'Zażółć gęślą jaźń. Wójt Łukasz szczegó\u00adłowo mówi: „Nie zdążę”.'],
  ['Czech', 'Úžasný den: přes noc sněžilo, děti se vážně radují a nevyhlášený závod začíná.'],
  ['Icelandic', 'fé\u00adlög\u00adum, ná\u00adkvæma trú\u00adfé\u00adlags\u00adins, kk\u00adert sé\u00ad\u00ad'],
  ['Finnish capitals', 'TÄNÄÄN… SYÖMÄÄN… HÄN LÄHTI. ÄÄNI.'],
  ['Russian', 'Мэр открыл паром. Кодировка «Ð¿Ñ€Ð¸» и «Ð¼Ð¸Ñ€» и «Ð´Ð¾Ð¼» — ошибка.'],
  ['Chinese', '渡轮重新开放。乱码如 ä¸­å›½ 和 æ–‡å­— 和 ä½ å¥½ 是错的。市长说。\n村民。\n渡口。'],
  ['English brands', 'NESCAFÉ® Gold. NESCAFÉ® Roast. NESCAFÉ® Sun. BEYONCÉ’S. MØ’s, MØ’s and MØ’s. “CAFÉ” “CAFÉ” “CAFÉ”'],
  ['brands without other signs', 'NESCAFÉ® Gold. NESCAFÉ® Roast. NESCAFÉ® Sun. NESCAFÉ™'],
  ['German names without other signs', 'Strauß’s plays, Strauß’s prose and Strauß’s letters. Strauß’s'],
  ['a path of names with no-break spaces', 'Café\u00a0» Rosé\u00a0» Olé\u00a0» Menu'],
  ['areas in ångström', 'Surfaces of 120 Å², of 130 Å² and of 140 Å²; volumes of 12 Å³, 13 Å³ and 14 Å³.'],
  ['formulas', 'n×½ and m×½ and k×½ and l×½'],
  ['ASCII', 'The ferry runs again. '.repeat(50)],
  ['an empty text', ''],
];

describe('right text is given back as the same string', () => {
  it.each(right)('%s', (_, text) => {
    expect(repairedMojibake(text)).toBe(text);
  });

  it('whatever ASCII it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => repairedMojibake(text) === text));
  });

  it('about the subject, that quotes it in ASCII quotes, however often', () => {
    const text = 'The signs "Ã©", "Ã¨", `â€™`, \'Ã¼\' and "ä¸\u00adå›½" are read in the wrong encoding.';
    expect(repairedMojibake(text)).toBe(text);
  });

  it('about the subject, that shows each right character beside its wrong one', () => {
    const text = 'é is shown as Ã© , è as Ã¨ , ü as Ã¼ , ö as Ã¶ .';
    expect(repairedMojibake(text)).toBe(text);
  });

  it.each(['Â', 'Â£', 'Ã', 'a price of Â£ 5 and Â£ 6', 'Copyright Â© 2020', ' Â  Â  Â '])('with %j', (text) => {
    expect(repairedMojibake(text)).toBe(text);
  });
});

describe('misread text is repaired', () => {
  it.each(right.slice(0, 12))('%s', (_, text) => {
    expect(repairedMojibake(misread(text))).toBe(text);
    expect(repairedMojibake(latin1Misread(text))).toBe(text);
  });

  it.each(right.slice(0, 12))('%s, misread twice', (_, text) => {
    expect(repairedMojibake(misread(misread(text)))).toBe(text);
    expect(repairedMojibake(latin1Misread(misread(text)))).toBe(text);
  });

  it('three times only by two rounds', () => {
    const text = 'déjà été répété';
    expect(repairedMojibake(misread(misread(misread(text))))).toBe(misread(text));
  });

  it('in any script', () => {
    for (const text of [
      'Սա հայերեն տեքստ է',
      'αυτό είναι ελληνικά',
      'זה טקסט בעברית',
      'هذا نص عربي',
      'ภาษาไทย ง่าย มาก',
      '🎉 a 🎈 b 🎊',
    ]) {
      expect(repairedMojibake(misread(text))).toBe(text);
    }
  });

  it('of one line without spaces, as Japanese is', () => {
    const text = '港の議会は古い渡し船の路線を再開することを決めた。住民は喜び、店主は新しい桟橋を待つという。';
    expect(repairedMojibake(misread(text))).toBe(text);
  });

  it('with words as Vietnamese and Azerbaijani have beside right signs', () => {
    const text = 'mən səni gördüm, dəniz kənarında evə, ‘cümə’ axşamı, şəhər';
    expect(repairedMojibake(`${misread(text)} ©`)).toBe(`${text} ©`);
  });

  it('of any words with letters beyond ASCII', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0xc0, max: 0x16f }),
      // Not those with A0 for their second byte, which look like "é »".
      fc.integer({ min: 0x3040, max: 0xd7ff }).filter((point) => (point & 0xfc0) !== 0x800),
      fc.integer({ min: 0x10000, max: 0x10ffff }),
    );
    const words = fc.array(
      letter.map((point) => `a${String.fromCodePoint(point)}b`),
      { minLength: MIN_STRETCHES },
    );
    fc.assert(
      fc.property(words, fc.string({ unit: 'binary' }), (found, any) => {
        const text = `${found.join(' ')} ${any}`;
        expect(repairedMojibake(misread(text))).toBe(text);
        expect(repairedMojibake(latin1Misread(text))).toBe(text);
      }),
    );
  });
});
