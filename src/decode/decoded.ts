/**
 * What windows-1252 makes of 0x80 to 0x9F, in order (Encoding Standard, index windows-1252). The decoder of Node 20 takes them
 * for the controls of ISO-8859-1, which turns every typographic quote of such a page into an invisible character.
 */
export const WINDOWS_1252_UPPER: string =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const C1_CONTROL = /[\u0080-\u009f]/g;

/** Give the text of bytes in an encoding that the platform knows; what can't be decoded becomes U+FFFD. A byte order mark stays. */
export function decoded(bytes: Uint8Array, label: string): string {
  return repaired(new TextDecoder(label, { ignoreBOM: true }).decode(bytes), label);
}

/** Give the text of the start of some bytes: as {@link decoded}, but a character cut off at the end is left out. */
export function decodedStart(bytes: Uint8Array, label: string): string {
  return repaired(new TextDecoder(label, { ignoreBOM: true }).decode(bytes, { stream: true }), label);
}

/** Give the text of bytes that are valid UTF-8, or null when they aren't. A byte order mark stays. */
export function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function repaired(text: string, label: string): string {
  if (label !== 'windows-1252') return text;
  return text.replace(C1_CONTROL, (control) => WINDOWS_1252_UPPER[control.charCodeAt(0) - 0x80] ?? control);
}
