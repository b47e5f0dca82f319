import { CleanError } from '../errors.js';

/**
 * Names that iconv, Python and databases use for encodings and that the Encoding Standard doesn't list, lower case.
 * Each row is an alias in the tables of iconv or of Python's `encodings.aliases`; 2026-11-24.
 */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ansi', 'windows-1252'],
  ['big5hkscs', 'big5'],
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['iso2022jp', 'iso-2022-jp'],
  ['latin-1', 'windows-1252'],
  ['latin-2', 'iso-8859-2'],
  ['shiftjis', 'shift_jis'],
  ['utf16', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['utf16le', 'utf-16le'],
  ['utf-8-sig', 'utf-8'],
  ['utf_8', 'utf-8'],
]);

/**
 * Give the Encoding Standard's name, in lower case, of an encoding that someone named.
 * @throws CleanError `bad-encoding` when the platform doesn't know it.
 */
export function encodingLabel(declared: string): string {
  const label = declared.trim().toLowerCase();
  try {
    return new TextDecoder(ALIASES.get(label) ?? label).encoding;
  } catch (cause) {
    throw new CleanError(
      'bad-encoding',
      `unknown encoding "${shown(declared)}"; name one as the Encoding Standard does, such as utf-8, windows-1252, gb18030 or shift_jis, or leave it to detection`,
      { cause },
    );
  }
}

/** Labels come from strangers too: a message quotes at most this many code units, controls left out. */
const MAX_SHOWN = 40;

function shown(label: string): string {
  let result = '';
  for (const char of label.slice(0, MAX_SHOWN)) if (char >= ' ' && char !== '\u007f') result += char;
  return label.length > MAX_SHOWN ? `${result}…` : result;
}
