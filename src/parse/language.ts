import { INDONESIAN_OR_MALAY, type LanguageWords, WITHOUT_TRIGRAMS } from '../rules/language-words.js';
import { charClasses, isLetterClass } from '../text/classes.js';
import { words } from '../text/words.js';

/** Looked at, in UTF-16 code units from the start: franc-min reads no further (its MAX_LENGTH). */
export const MAX_LANGUAGE_UNITS: number = 2048;

/** Fewest letters where a language is told by trigrams: of 80 units 6 % are taken for another language, of 150 2 %, of 300 1 %. */
export const MIN_LANGUAGE_LETTERS: number = 100;

/** Fewest letters where the script alone tells the language. */
export const MIN_SCRIPT_LETTERS: number = 10;

/** Least share of a text's words that a row of `WITHOUT_TRIGRAMS` must have; texts in its language have .07 to .2, 1,140 in others .04 at most. */
const MIN_DISTINCTIVE_SHARE = 0.06;

/** ISO 639-1 codes of what franc-min answers (ISO 639-3). Languages without such a code are left out: they have no rules here. */
const ISO_639_1: ReadonlyMap<string, string> = new Map(
  (
    'amh:am arb:ar azj:az bel:be ben:bn bos:bs bul:bg ces:cs ckb:ku cmn:zh deu:de ell:el eng:en fra:fr fuv:ff guj:gu hau:ha hin:hi hrv:hr ' +
    'hun:hu ibo:ig ind:id ita:it jav:jv jpn:ja kan:kn kaz:kk kin:rw kor:ko lin:ln mal:ml mar:mr mya:my nld:nl npi:ne nya:ny pan:pa pbu:ps ' +
    'pes:fa plt:mg pol:pl por:pt qug:qu ron:ro run:rn rus:ru sin:si som:so spa:es srp:sr sun:su swe:sv swh:sw tam:ta tel:te tgl:tl tha:th ' +
    'tur:tr ukr:uk urd:ur uzn:uz vie:vi yor:yo zlm:ms zul:zu zyb:za'
  )
    .split(' ')
    .map((row) => [row.slice(0, 3), row.slice(4)]),
);

/** Languages that franc-min tells by their script alone. */
const BY_SCRIPT: ReadonlySet<string> = new Set([
  'am',
  'bn',
  'el',
  'gu',
  'ja',
  'kn',
  'ko',
  'ml',
  'my',
  'pa',
  'si',
  'ta',
  'te',
  'th',
  'zh',
]);

/** Scripts that franc-min doesn't know and that one language of news is written in. */
const MORE_SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['he', /[\u05d0-\u05ea]/g],
  ['hy', /[\u0531-\u0587]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['km', /[\u1780-\u17b3]/g],
  ['lo', /[\u0e81-\u0eae]/g],
];

/** Give the ISO 639-1 code of the language that a text begins in, or null when it is too short or the language isn't known. */
export async function detectLanguage(text: string): Promise<string | null> {
  const head = text.slice(0, MAX_LANGUAGE_UNITS);
  const letters = letterCount(head);
  if (letters < MIN_SCRIPT_LETTERS) return null;
  const script = MORE_SCRIPTS.find(([, pattern]) => (head.match(pattern)?.length ?? 0) * 2 > letters);
  if (script !== undefined) return script[0];
  const { franc } = await import('franc-min');
  const language = ISO_639_1.get(franc(head)) ?? null;
  if (language !== null && BY_SCRIPT.has(language)) return language;
  return letters < MIN_LANGUAGE_LETTERS ? null : corrected(language, words(head.toLowerCase()));
}

/** Correct what trigrams take one language for another in, by words that only one of them has. */
function corrected(language: string | null, found: readonly string[]): string | null {
  const other = most(WITHOUT_TRIGRAMS, found);
  if (other.hits >= found.length * MIN_DISTINCTIVE_SHARE) return other.language;
  if (language !== 'id' && language !== 'ms') return language;
  return most(INDONESIAN_OR_MALAY, found).language ?? language;
}

/** Give the language with the most hits; none when no word is found, or when two have as many. */
function most(
  rows: readonly LanguageWords[],
  found: readonly string[],
): { readonly language: string | null; readonly hits: number } {
  let best: { readonly language: string | null; readonly hits: number } = { language: null, hits: 0 };
  for (const row of rows) {
    const known = new Set(row.words.split(' '));
    const hits = found.filter((word) => known.has(word)).length;
    if (hits > best.hits) best = { language: row.language, hits };
    else if (hits === best.hits) best = { language: null, hits };
  }
  return best;
}

function letterCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetterClass(charClasses[text.charCodeAt(i)]!)) count++;
  return count;
}
