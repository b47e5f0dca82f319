/** The same page as other scrapers would have kept it. All of these give text with LF between lines, but for the first two. */

/** Give the page with CRLF line ends. */
export function withCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Give the page with the line ends of old Macs: a lone CR. */
export function withCr(text: string): string {
  return text.replaceAll('\n', '\r');
}

/** Give the page with every blank line twice. */
export function withBlanksDoubled(text: string): string {
  return text.replaceAll('\n\n', '\n\n\n');
}

/** Give the page without its blank lines. */
export function withoutBlanks(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');
}

/** Give the page with spaces and a tab behind every line. */
export function withTrailingSpaces(text: string): string {
  return text.replaceAll('\n', '  \t\n');
}

/** Break every line at spaces, so that none is wider than `width` characters: greedy, as `fold -s` and mail programs do. */
export function wrappedAt(width: number, text: string): string {
  return brokenAt(/ /u, width, text);
}

/** The same, but a line may also end behind a hyphen inside a word, as browsers and text browsers break. */
export function wrappedBehindHyphens(width: number, text: string): string {
  return brokenAt(/ |(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u, width, text);
}

function brokenAt(place: RegExp, width: number, text: string): string {
  return text
    .split('\n')
    .map((line) => broken(line, place, width))
    .join('\n');
}

function broken(line: string, place: RegExp, width: number): string {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(place)) {
    const gap = row === '' || (row.endsWith('-') && line.includes(row + word)) ? '' : ' ';
    if (row !== '' && row.length + gap.length + word.length > width) {
      rows.push(row);
      row = word;
    } else row += gap + word;
  }
  return [...rows, row].join('\n');
}

/** Give the page with what stands from the first line `headline` to the next one `times` times. */
export function withBodyTimes(times: number, headline: string, text: string): string {
  const first = text.indexOf(`${headline}\n`);
  const second = text.indexOf(`${headline}\n`, first + 1);
  const copy = text.slice(first, second);
  return text.slice(0, first) + copy.repeat(times) + text.slice(2 * second - first);
}

/** 0x80 to 0x9F of windows-1252 (Encoding Standard); a space where it has no character. */
const WINDOWS_1252_UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Write a text in windows-1252. @throws RangeError for a character that it lacks. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const upper = character === ' ' ? -1 : WINDOWS_1252_UPPER.indexOf(character);
    const byte = upper < 0 ? character.codePointAt(0)! : 0x80 + upper;
    if (byte > 0xff || (upper < 0 && byte >= 0x80 && byte < 0xa0)) throw new RangeError(`windows-1252 has no ${character}`);
    return byte;
  });
}

/** Write a text in UTF-16, little endian unless `big`, without a mark. */
export function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  return order === 'little' ? little : little.map((_, i) => little[i ^ 1]!);
}
