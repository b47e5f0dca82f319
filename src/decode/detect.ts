import { decodedStart } from './decoded.js';

/** Most bytes that detection looks at, from shortly before the first one beyond ASCII; pages of 300 bytes are told apart already. */
const MAX_SAMPLE_BYTES = 65_536;

/** Bytes of the sample before the first one beyond ASCII: the start of its word. */
const ASCII_CONTEXT_BYTES = 64;

/** What browsers take for a page that declares nothing (HTML Standard, 13.2.3.2). */
export const LAST_RESORT: string = 'windows-1252';

/** A candidate that fails on this share of the characters beyond ASCII is out; on half of it, it has half its confidence: a page may have broken bytes. */
const MAX_BAD_SHARE = 0.2;

/** Most Thai signs that may stand where none can. */
const MAX_STRAY_THAI_SHARE = 0.02;

/** What else a page may be that looks like the encoding on the left; the one with fewer oddities is taken, on a tie the left. */
const SIBLINGS: ReadonlyMap<string, string> = new Map([
  ['iso-8859-2', 'windows-1250'],
  ['iso-8859-7', 'windows-1253'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-6', 'windows-1256'],
  ['koi8-r', 'koi8-u'],
]);

/** Characters that no encoding of text yields: undecodable, C1 controls, private use. */
const BAD = /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g;

const BEYOND_ASCII = /[^\0-\u007f]/g;

/** Signs inside words: a letter of the sibling encoding read wrongly. */
const ODD =
  /[\u00a6-\u00b8\u2018-\u201e\u2500-\u259f](?=\p{L})|(?<=\p{Ll})[\u00a6\u00a9\u00ac\u00ae\u00b1\u00b6\u00bc-\u00be\u2500-\u259f]/gu;

/** Polish with an ą of windows-1250 read as ISO-8859-2: no language writes both. */
const FOREIGN_IN_POLISH = /š/g;

const THAI = 'windows-874';

/** chardet's confidence, 0 to 100, in Chinese, Japanese and Korean of 300 bytes is 70 and more; on Thai no encoding that can decode it reaches 20. */
const MIN_SURE_CONFIDENCE = 50;

const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/**
 * A mark that doesn't stand on a consonant, or a leading vowel with none after it: Thai has neither (Unicode Standard, chapter 16.1),
 * other encodings read as Thai are full of them.
 */
const STRAY_THAI_SIGN =
  /(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])/g;

/** Fewest Thai marks that a sentence has; below, the rule above says nothing. */
const MIN_THAI_MARKS = 8;

/**
 * Give the label of the encoding that bytes beyond ASCII are most likely in, by character statistics (ICU's, in chardet),
 * each candidate's confidence lowered by what it can't decode; null when none is left.
 */
export async function detectedLabel(bytes: Uint8Array): Promise<string | null> {
  const sample = sampleOf(bytes);
  const { analyse } = await import('chardet');
  let best: { readonly label: string; readonly confidence: number } | null = null;
  for (const match of analyse(sample)) {
    const named = platformLabel(match.name);
    if (named === null) continue;
    const label = closer(named, sample);
    const confidence = match.confidence * (1 - badShare(decodedStart(sample, label)) / MAX_BAD_SHARE);
    if (confidence > (best?.confidence ?? 0)) best = { label, confidence };
  }
  if ((best?.confidence ?? 0) < MIN_SURE_CONFIDENCE && isThai(sample)) return THAI;
  // Where only quotes and dashes are beyond ASCII, several encodings give one text: then the commonest name is the best.
  return best !== null && decodedStart(sample, best.label) === decodedStart(sample, LAST_RESORT)
    ? LAST_RESORT
    : (best?.label ?? null);
}

/** chardet knows the name of windows-874 and never chooses it. */
function isThai(sample: Uint8Array): boolean {
  const text = decodedStart(sample, THAI);
  const marks = count(text, THAI_MARK);
  return marks >= MIN_THAI_MARKS && count(text, STRAY_THAI_SIGN) + count(text, BAD) <= marks * MAX_STRAY_THAI_SHARE;
}

/** Bytes before the first beyond ASCII are whole characters in every encoding that is left, so the sample may begin at any of them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - ASCII_CONTEXT_BYTES);
  return bytes.subarray(start, start + MAX_SAMPLE_BYTES);
}

/** chardet also names encodings that the platform can't decode, such as ISO-2022-KR. UTF-8 and UTF-16 were ruled out before. */
function platformLabel(name: string): string | null {
  if (name.startsWith('UTF') || name === 'ASCII') return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function badShare(text: string): number {
  const bad = count(text, BAD);
  return bad === 0 ? 0 : bad / count(text, BEYOND_ASCII);
}

function closer(label: string, sample: Uint8Array): string {
  const sibling = SIBLINGS.get(label);
  if (sibling === undefined) return label;
  return oddities(sample, sibling) < oddities(sample, label) ? sibling : label;
}

function oddities(sample: Uint8Array, label: string): number {
  const text = decodedStart(sample, label);
  return count(text, BAD) + count(text, ODD) + (text.includes('ł') ? count(text, FOREIGN_IN_POLISH) : 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
