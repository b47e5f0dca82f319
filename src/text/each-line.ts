/**
 * Call `visit` with the start and end of each line of a text, in UTF-16 code units, line break excluded.
 * Lines end at LF, CRLF or a lone CR; a final line break doesn't start another line, and an empty text has none.
 */
export function eachLine(text: string, visit: (start: number, end: number) => void): void {
  // Each kind of break is sought only when the last one found is passed: a search for one that never comes would cost the square.
  let lineFeed = -1;
  let carriageReturn = -1;
  for (let start = 0; start < text.length; ) {
    if (lineFeed < start) lineFeed = offsetOf(text, '\n', start);
    if (carriageReturn < start) carriageReturn = offsetOf(text, '\r', start);
    const end = Math.min(lineFeed, carriageReturn);
    visit(start, end);
    start = end + (carriageReturn + 1 === lineFeed ? 2 : 1);
  }
}

/** Give the length of the text where there is none. */
function offsetOf(text: string, sign: string, from: number): number {
  const offset = text.indexOf(sign, from);
  return offset < 0 ? text.length : offset;
}
