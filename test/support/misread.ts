import { WINDOWS_1252_UPPER } from '../../src/decode/decoded.js';

/** Give a text as it looks when its UTF-8 is read as windows-1252, by the Encoding Standard. */
export function misread(text: string): string {
  return latin1Misread(text).replaceAll(
    /[\u0080-\u009f]/g,
    (control) => WINDOWS_1252_UPPER[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** Give a text as it looks when its UTF-8 is read as ISO-8859-1. */
export function latin1Misread(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
