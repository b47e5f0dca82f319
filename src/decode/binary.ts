import { CleanError } from '../errors.js';

/** First bytes that tell what a file is: the code units of `start` are bytes. From the formats' own specifications. */
interface Magic {
  readonly start: string;
  readonly what: string;
  readonly advice: string;
}

const IMAGE = 'give the text or HTML of the page instead of its pictures';
const ARCHIVE = 'unpack it first';
const DOCUMENT = 'save it as plain text first';

const MAGIC: readonly Magic[] = [
  { start: '\x89PNG\r\n\x1a\n', what: 'a PNG image', advice: IMAGE },
  { start: '\xff\xd8\xff', what: 'a JPEG image', advice: IMAGE },
  { start: 'GIF87a', what: 'a GIF image', advice: IMAGE },
  { start: 'GIF89a', what: 'a GIF image', advice: IMAGE },
  { start: '%PDF-', what: 'a PDF document', advice: 'extract its text first, for example with pdftotext' },
  { start: 'PK\x03\x04', what: 'a ZIP archive or an office document', advice: `${ARCHIVE}, or ${DOCUMENT}` },
  { start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', what: 'an office document', advice: DOCUMENT },
  { start: '\x1f\x8b', what: 'a gzip file', advice: 'unpack it first, for example with gunzip' },
  { start: 'BZh9', what: 'a bzip2 file', advice: ARCHIVE },
  { start: '\xfd7zXZ\0', what: 'an xz file', advice: ARCHIVE },
  { start: '\x28\xb5\x2f\xfd', what: 'a Zstandard file', advice: ARCHIVE },
  { start: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive', advice: ARCHIVE },
  { start: '\x7fELF', what: 'a program (ELF)', advice: 'give a page instead' },
];

/**
 * Refuse bytes that begin like a well-known binary format.
 * @throws CleanError `binary`, with what it is and what to do.
 */
export function refuseMagic(bytes: Uint8Array): void {
  const magic = MAGIC.find(({ start }) => startsWith(bytes, start));
  if (magic !== undefined) throw new CleanError('binary', `this is ${magic.what}, not text; ${magic.advice}`);
}

/** Most control characters, as a share of a text's code units, before it counts as binary: 2,055 pages have .0002 at most, random bytes without NUL .08. */
const MAX_CONTROL_SHARE = 0.02;

/** So many controls are let pass in a text of any length: a stray one in a short text is no sign of anything. */
const MAX_STRAY_CONTROLS = 8;

/** What {@link refuseControls} counts; nearly all pages have none, and a search is faster than a count. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
const CONTROL = /[\0-\x06\x0e-\x1a\x1c-\x1f\x7f]/;

/**
 * Refuse a decoded text that holds NUL or a high share of control characters.
 * Those that file(1) takes for text don't count: bell to carriage return, and escape.
 * @throws CleanError `binary`.
 */
export function refuseControls(text: string): void {
  if (!CONTROL.test(text)) return;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 32 && unit !== 127) continue;
    if (unit === 0)
      throw new CleanError(
        'binary',
        'it holds NUL bytes, so it is no text; if it is UTF-16 or UTF-32 text, convert it to UTF-8 first',
      );
    if ((unit < 7 || unit > 13) && unit !== 27) controls++;
  }
  if (controls > MAX_STRAY_CONTROLS && controls > text.length * MAX_CONTROL_SHARE) {
    throw new CleanError(
      'binary',
      'it holds many control characters, so it looks like binary data; give the text or HTML of a page',
    );
  }
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false;
  return true;
}
