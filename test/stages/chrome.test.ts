import { describe, expect, it } from 'vitest';
import { parseUserRules } from '../../src/rules/user-rules.js';
import { chromeStage } from '../../src/stages/chrome.js';
import { maxPhraseBlockLength } from '../../src/stages/phrase-index.js';
import { alone, enclosed, judged, kindOf, PROSE } from '../support/chrome.js';
import { page } from '../support/page.js';

const rules = (...lines: readonly string[]) => parseUserRules(lines.join('\n'), 'pagi.rules');

describe('a label', () => {
  it.each(['Artikel Terkait', 'ARTIKEL TERKAIT:', '» Artikel  Terkait «', 'Ａrtikel Terkait'])(
    'is known whatever its case, spaces and signs: %s',
    (text) => {
      expect(alone(text)).toBe('related id:related:label');
    },
  );

  it('bears any number where its row bears one', () => {
    expect([alone('Dibaca 2.345 kali'), alone('Dibaca 3,4k kali')]).toEqual([
      'share id:share:counters',
      'share id:share:counters',
    ]);
  });

  it('is none inside a sentence, or inside a longer word', () => {
    expect([alone('Artikel terkait kasus itu sudah dihapus redaksi.'), alone('Masukan')]).toEqual([null, null]);
  });
});

describe('between two paragraphs of prose', () => {
  it.each(['Ekonomi', 'Politik', 'Cuaca', 'Foto', 'Kontak', 'Populer', 'Masuk'])(
    'a word that may head a part of the article stays: %s',
    (text) => {
      expect(kindOf(alone(text))).not.toBeNull();
      expect(enclosed(text)).toBeNull();
    },
  );

  it.each(['Iklan', 'Baca juga', 'Bagikan', 'Komentar', 'WhatsApp', 'Masuk dengan Google', 'Geser untuk lanjut membaca'])(
    'what sites print there goes: %s',
    (text) => {
      expect(kindOf(enclosed(text))).not.toBeNull();
    },
  );

  it('section words one after the other stay, each between its paragraphs', () => {
    expect(judged([PROSE, 'Ekonomi', PROSE, 'Olahraga', PROSE, 'Kesehatan', PROSE])).toEqual(new Array(7).fill(null));
  });

  it('and the same word goes in the menu above and in the footer below', () => {
    const words = judged(['Ekonomi', PROSE, 'Ekonomi', PROSE, 'Ekonomi']);
    expect(words.map(kindOf)).toEqual(['section', null, null, null, 'section']);
  });
});

describe('a line that goes on after its label', () => {
  it.each([
    ['read-also', 'Baca juga: Warga Lereng Menanam Kopi Lagi'],
    ['read-also', 'Baca juga Warga Lereng Menanam Kopi Lagi'],
    ['read-also', 'Read more: Ferry Returns After Eleven Winters'],
    ['read-also', 'Baca juga: Siapa yang Menanam Kopi?'],
    ['credit', 'Foto: Raka Wiguna'],
    ['tags', 'Topik: kopi, ekspor'],
    ['share', 'Bagikan "Kopi Lereng Kembali Dipanen" ke:'],
  ])('is %s: %s', (kind, text) => {
    expect(kindOf(alone(text))).toBe(kind);
  });

  it.each([
    ['goes on in small letters', 'Read more about how ferries float'],
    ['is a sentence', 'Baca juga kemasannya dengan teliti sebelum obat itu diminum.'],
    ['is a headline with the word in it', 'Foto Lama Lereng Utara Ditemukan'],
    ['opens a bracket after one word', 'More (remote) work for the valley'],
  ])('is none when it %s: %s', (_, text) => {
    expect(alone(text)).toBeNull();
  });

  it('is a credit of sixteen words at most, of eight when it ends as a sentence', () => {
    const names = (count: number): string => `Foto: ${'Raka '.repeat(count - 1).trim()}`;
    expect([alone(names(16)), alone(names(17))]).toEqual(['credit id:credit:photo', null]);
    expect([alone(`${names(8)}.`), alone(`${names(9)}.`)]).toEqual(['credit id:credit:photo', null]);
  });
});

describe('prose that holds a phrase', () => {
  const text =
    'We use cookies, the new banner begins, and here is what for: two lines later come two buttons, one as large as the other.';

  it('stays beside other prose', () => {
    expect(judged([PROSE, text, PROSE])[1]).toBeNull();
  });

  it('stays when the block is longer than a label can be', () => {
    expect(alone(`Foto: ${'a'.repeat(maxPhraseBlockLength - 6)}`)).not.toBeNull();
    expect(alone(`Foto: ${'a'.repeat(maxPhraseBlockLength - 5)}`)).toBeNull();
  });
});

describe('a formula that opens a block', () => {
  const formula = 'We and our 186 partners use cookies and similar technologies to store information on your device.';

  it.each([
    ['cookies', `${formula} ${'We use this information to count visits and to remember your choices. '.repeat(5)}`],
    ['cookies', 'Wir verwenden Cookies und ähnliche Techniken, um die Seite zu verbessern.'],
    ['login', 'Melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Kennwort an.'],
    ['navigation', "Sorry, we can't find the page you are looking for. It may have moved."],
  ])('is %s, prose or not, beside prose or not', (kind, text) => {
    expect(kindOf(alone(text))).toBe(kind);
    expect(kindOf(enclosed(text))).toBe(kind);
  });

  it.each([
    ['quoted', `"${formula}" is what the banner said, word for word, and nobody had ever read it to its end.`],
    ['further on', `The banner said it all: ${formula}`],
    ['in part', 'We and our 186 neighbours use lanterns to find the way to the ferry, said the oldest of the pilots.'],
  ])('is none when it is %s', (_, text) => {
    expect(alone(text)).toBeNull();
    expect(enclosed(text)).toBeNull();
  });
});

describe("the user's rules", () => {
  it('drop a line, a beginning, an end, at the edge of a word', () => {
    const own = rules('drop line Gabung di kanal kami', 'drop start Simak kabar', 'drop end | Koran Pagi');
    const blocks = [
      'GABUNG di kanal kami!',
      'Simak kabar dari lereng.',
      'Kopi Dipanen | Koran Pagi',
      'Simak kabarnya',
      'Gabung di kanal kami hari ini',
    ];
    expect(judged(blocks, own)).toEqual(['user rules:1', 'user rules:2', 'user rules:3', null, null]);
  });

  it('spare a block from every built-in rule, whatever its kind', () => {
    expect(judged(['Iklan', '***', '29 °C'], rules('keep line Iklan'))).toEqual([
      null,
      'separator line:separator',
      'weather line:temperature',
    ]);
    expect(judged(['Baca juga: Kopi Lereng'], rules('keep start Baca juga'))).toEqual([null]);
  });

  it('keep what one of them keeps and another drops', () => {
    expect(judged(['Iklan'], rules('drop line Iklan', 'keep line Iklan'))).toEqual([null]);
  });

  it('come before the built-in ones, and reach prose and enclosed blocks', () => {
    expect(judged([PROSE, 'Ekonomi', PROSE], rules('drop line Ekonomi'))[1]).toBe('user rules:1');
    expect(judged(['Iklan'], rules('drop line Iklan'))).toEqual(['user rules:1']);
  });

  it('spare a place beside the weather', () => {
    const blocks = ['29 °C', 'Lereng Utara', 'Penenun Kembali Membuka Sanggar', PROSE];
    expect(judged(blocks, rules('keep line Lereng Utara'))[1]).toBeNull();
  });
});

describe('the stage', () => {
  it('judges open blocks alone, and settles none twice', () => {
    const one = page(['Iklan', 'Iklan', PROSE]);
    expect(
      chromeStage()
        .judge(one.blocks.slice(1), one, new Map())
        .map(({ block }) => block),
    ).toEqual([1]);
  });

  it('takes an empty page', () => {
    expect(judged([])).toEqual([]);
  });

  it.each(['a', 'a ', '. ', '(', '> ', ' | a', '#1 ', '中', '\u0301'])('takes a line of a megabyte, of %j', (unit) => {
    expect(judged([unit.repeat(Math.ceil(1_000_000 / unit.length)), PROSE])[0] ?? '').not.toMatch(/^user /);
  });

  it('takes 100,000 short blocks', () => {
    const blocks = new Array<string>(100_000).fill('').map((_, i) => (i % 3 === 0 ? 'Iklan' : i % 3 === 1 ? '29 °C' : 'Lereng'));
    expect(judged(blocks)[0]).toBe('advertising id:advertising:labels');
  });
});
