import { CleanError } from '../errors.js';
import type { EncodingEvidence, EncodingFound, WarningCode } from '../model/article.js';
import { refuseControls, refuseMagic } from './binary.js';
import { decoded, validUtf8 } from './decoded.js';
import { detectedLabel, LAST_RESORT } from './detect.js';
import { encodingLabel } from './labels.js';
import { declaredInPage } from './prescan.js';
import { mostlyAsciiPairs, utf16Label } from './utf16.js';

/** A source's text, and how it was read. */
export interface Decoded {
  /** Without a byte order mark. Line ends and controls are as the source has them. */
  readonly text: string;
  readonly encoding: EncodingFound;
  /** Characters U+FFFD in the text: each stands for something that couldn't be decoded, here or before the source was written. */
  readonly replaced: number;
  /** `decoding-errors` when `replaced` isn't 0; `wrong-encoding-declared` when the bytes spoke against the declared label. */
  readonly warnings: readonly WarningCode[];
}

/**
 * Most undecodable characters, as a share of those beyond ASCII: more contradicts UTF-8, fewer are damage to a page in it.
 * Text in another encoding, read as UTF-8, has .68 and more (1,227 pieces of 300 to 3,000 bytes in 15 encodings, 2026-11-24).
 */
const MAX_REPLACED_SHARE = 0.1;

/** The same for other encodings, whose bytes tell less: Korean read as Shift_JIS has .07. */
const MAX_REPLACED_SHARE_LEGACY = 0.02;

/** Characters beyond ASCII that make valid UTF-8 no accident: another encoding's bytes pass with a chance below .14 for each (GB 18030; less for others). */
const MIN_UTF8_CHARACTERS = 4;

/** What decoders put for what they can't decode. */
const REPLACEMENT = '\ufffd';

/**
 * Give the text of a source. What decides, in this order: a byte order mark; the declared label, else the one that an HTML page
 * declares itself; valid UTF-8; UTF-16 by its zero bytes; UTF-8 with some damage; detection. A declared label loses when the bytes contradict it: when they can't be decoded with it, or when
 * they are UTF-8 beyond accident.
 * @param declared label from the transport or the user, null where there is none.
 * @throws CleanError `bad-encoding` for an unknown label; `binary` for what is no text.
 */
export async function decode(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const given = declared === null ? null : encodingLabel(declared);
  const mark = byteOrderMark(bytes);
  if (mark !== null) return found(decoded(bytes.subarray(mark.length), mark.label), mark.label, 'bom', []);
  refuseMagic(bytes);
  const utf16 = utf16Label(bytes);
  const utf8 = utf16 === null ? validUtf8(bytes) : null;
  const label = given ?? declaredInPage(bytes);
  if (label !== null) {
    const text = declaredText(bytes, label, utf8, utf16);
    if (text !== null) return found(text, label, given === null ? 'meta' : 'declared', []);
  }
  const warnings: readonly WarningCode[] = label === null ? [] : ['wrong-encoding-declared'];
  if (utf8 !== null) {
    const japanese = switchesToJapanese(utf8) ? plausible(bytes, 'iso-2022-jp') : null;
    if (japanese !== null) return found(japanese, 'iso-2022-jp', 'detected', warnings);
    return found(utf8, 'utf-8', 'utf-8', warnings);
  }
  if (utf16 !== null) return found(decoded(bytes, utf16), utf16, 'detected', warnings);
  return guessed(bytes, label, given === null ? 'meta' : 'declared');
}

/** Read bytes that the declared label contradicts, if there is one, and that are neither valid UTF-8 nor UTF-16. */
async function guessed(bytes: Uint8Array, declared: string | null, evidence: EncodingEvidence): Promise<Decoded> {
  const damaged = decoded(bytes, 'utf-8');
  const label = isPlausible(damaged, 'utf-8') ? 'utf-8' : await detectedLabel(bytes);
  // A page with much damage: what was declared is the better guess, unless it was Unicode, which shows in the bytes.
  const fallback = declared === null || declared.startsWith('utf-') ? LAST_RESORT : declared;
  const chosen = label ?? fallback;
  const warnings: readonly WarningCode[] = declared === null || declared === chosen ? [] : ['wrong-encoding-declared'];
  return found(decoded(bytes, chosen), chosen, chosen === declared ? evidence : 'detected', warnings);
}

/** Give the text by the declared label, or null when the bytes contradict it. */
function declaredText(bytes: Uint8Array, label: string, utf8: string | null, utf16: string | null): string | null {
  if (label === 'utf-8' && utf8 !== null) return utf8;
  if (utf16 !== null) return utf16 === label ? plausible(bytes, label) : null;
  if (label.startsWith('utf-16')) {
    // Nearly all pairs of bytes are characters of UTF-16, so that decoding succeeds proves nothing.
    return utf8 !== null || mostlyAsciiPairs(bytes) ? null : plausible(bytes, label);
  }
  if (utf8 !== null && tally(utf8).beyondAscii >= MIN_UTF8_CHARACTERS) return null;
  return plausible(bytes, label);
}

/** ISO-2022-JP is all ASCII bytes, so it passes for UTF-8; its escape sequences are in RFC 1468. */
function switchesToJapanese(text: string): boolean {
  return text.includes('\u001b$B') || text.includes('\u001b$@');
}

function plausible(bytes: Uint8Array, label: string): string | null {
  const text = decoded(bytes, label);
  return isPlausible(text, label) ? text : null;
}

function isPlausible(text: string, label: string): boolean {
  const { replaced, beyondAscii } = tally(text);
  return replaced <= beyondAscii * (label === 'utf-8' ? MAX_REPLACED_SHARE : MAX_REPLACED_SHARE_LEGACY);
}

function found(text: string, label: string, evidence: EncodingEvidence, warnings: readonly WarningCode[]): Decoded {
  refuseControls(text);
  const replaced = text.includes(REPLACEMENT) ? tally(text).replaced : 0;
  return {
    text,
    encoding: { label, evidence },
    replaced,
    warnings: replaced === 0 ? warnings : [...warnings, 'decoding-errors'],
  };
}

/** The marks of the Encoding Standard, section 6.1. UTF-32, which the platform can't decode, begins like UTF-16 little endian. */
function byteOrderMark(bytes: Uint8Array): { readonly label: string; readonly length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', length: 3 };
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new CleanError('bad-encoding', 'it is UTF-32, which is not supported; convert it first: iconv -f UTF-32 -t UTF-8');
  }
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', length: 2 };
  return null;
}

/** Count characters; those that couldn't be decoded are beyond ASCII too. */
function tally(text: string): { readonly replaced: number; readonly beyondAscii: number } {
  let replaced = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 || (unit >= 0xdc00 && unit <= 0xdfff)) continue;
    beyondAscii++;
    if (unit === 0xfffd) replaced++;
  }
  return { replaced, beyondAscii };
}
