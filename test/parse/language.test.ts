import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage, MAX_LANGUAGE_UNITS, MIN_LANGUAGE_LETTERS, MIN_SCRIPT_LETTERS } from '../../src/parse/language.js';

const folder = new URL('../../fixtures/bytes/text/', import.meta.url);
const TURKISH =
  'Köy muhtarı onarımın üç ay sürdüğünü ve bütün masrafların bağışlarla karşılandığını söyledi, açılışa komşu köylerden de katılan oldu. ';

describe('detectLanguage', () => {
  it.each([
    ['arabic', 'ar'],
    ['ascii', 'en'],
    ['chinese-simplified', 'zh'],
    ['chinese-traditional', 'zh'],
    ['czech', 'cs'],
    ['french', 'fr'],
    ['german', 'de'],
    ['greek', 'el'],
    ['hebrew', 'he'],
    ['hungarian', 'hu'],
    ['indonesian', 'id'],
    ['japanese', 'ja'],
    ['korean', 'ko'],
    ['polish', 'pl'],
    ['russian', 'ru'],
    ['thai', 'th'],
    ['turkish', 'tr'],
    ['ukrainian', 'uk'],
  ])('knows the %s page', async (name, language) => {
    expect(await detectLanguage(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))).toBe(language);
  });

  it.each([
    [
      'ms',
      'Polis berkata kebakaran itu berlaku pada pagi Isnin kerana litar pintas. Ketua balai memaklumkan bahawa tiada mangsa dilaporkan, manakala kerugian dianggarkan lima ratus ribu ringgit.',
    ],
    [
      'id',
      'Polisi mengatakan kebakaran itu terjadi pada Senin pagi karena korsleting. Kepala dinas menyebut bahwa tidak ada korban, sementara kerugian diperkirakan lima ratus juta rupiah.',
    ],
    [
      'id',
      'Pemerintah daerah dan dewan akan membahas anggaran itu bersama. Rencana pembangunan jalan baru di kawasan pantai dilanjutkan karena dana sudah ada, kata wakil bupati.',
    ],
    [
      'da',
      'Færgen mellem fastlandet og øen sejler igen efter fem ugers reparation. Kaptajnen siger, at begge motorer er blevet skiftet, og at de rejsende ikke behøver at bestille plads, men nogle afgange er meget fulde.',
    ],
    [
      'no',
      'Fergen mellom fastlandet og øya går igjen etter fem uker med reparasjoner. Kapteinen sier at begge motorene er byttet, og at de reisende ikke trenger å bestille plass, men noen avganger blir fulle.',
    ],
    [
      'sv',
      'Färjan mellan fastlandet och ön går igen efter fem veckors reparation. Kaptenen säger att båda motorerna har bytts ut och att resenärerna inte behöver boka plats, men några avgångar blir fulla.',
    ],
    [
      'fi',
      'Lautta mantereen ja saaren välillä kulkee jälleen viiden viikon korjauksen jälkeen. Kapteenin mukaan molemmat moottorit on vaihdettu, mutta matkustajien ei tarvitse varata paikkaa, vaikka osa vuoroista on täynnä.',
    ],
    [
      'is',
      'Ferjan á milli lands og eyjar siglir aftur eftir fimm vikna viðgerð. Skipstjórinn segir að báðum vélum hafi verið skipt út og að það sé ekki nauðsynlegt að panta sæti fyrir ferðina, en sumar ferðir eru fullar.',
    ],
    [
      'fa',
      'شهردار گفت کتابخانه تازه شهر از هفته آینده باز می‌شود و همه مردم می‌توانند رایگان از آن استفاده کنند. ساخت این ساختمان دو سال طول کشید و بیشتر هزینه آن را ساکنان شهر پرداختند.',
    ],
    ['hy', 'Քաղաքի նոր գրադարանը կբացվի հաջորդ շաբաթ։'],
    ['ka', 'ქალაქის ახალი ბიბლიოთეკა მომავალ კვირას გაიხსნება.'],
  ])('knows %s in %j', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it('looks at the head only', async () => {
    const head = TURKISH.repeat(40).slice(0, MAX_LANGUAGE_UNITS);
    const danish = 'Og nogle af de rejsende er meget mod det, men ikke hun, og det blev også til noget. ';
    expect(await detectLanguage(danish + head)).toBe('tr');
    expect(await detectLanguage(head + danish.repeat(200))).toBe('tr');
  });

  it('needs a hundred letters for trigrams', async () => {
    const cut = (letters: number) => {
      let count = 0;
      return [...TURKISH]
        .filter((char) => !/\p{L}/u.test(char) || ++count <= letters)
        .join('')
        .trimEnd();
    };
    expect(MIN_LANGUAGE_LETTERS).toBe(100);
    expect(await detectLanguage(cut(99))).toBe(null);
    expect(await detectLanguage(cut(100))).toBe('tr');
    expect(await detectLanguage(cut(101))).toBe('tr');
  });

  it('needs ten letters of a script of one language', async () => {
    expect(MIN_SCRIPT_LETTERS).toBe(10);
    expect(await detectLanguage('새별군의전통시장인')).toBe(null);
    expect(await detectLanguage('새별군의전통시장인달')).toBe('ko');
    expect(await detectLanguage('새별군의전통시장인달빛')).toBe('ko');
  });

  it.each(['', ' \n ', '123 456 '.repeat(100), '— … !? '.repeat(100), '\ud800'.repeat(5)])(
    'has no answer for %j',
    async (text) => {
      expect(await detectLanguage(text)).toBe(null);
    },
  );
});
