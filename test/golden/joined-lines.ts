/** Bullets that a list item's first line may start with. */
const bullet = /^[•*–▪◦]\s/u;
const space = /\s+/gu;

/**
 * Tell whether a paragraph is a line of the source, or several that follow each other: with or without a space where they meet,
 * with or without the hyphen of a divided word. White space doesn't count.
 */
export function isJoinedLines(paragraph: string, source: string): boolean {
  const lines = source.split('\n').map((line) => line.trim().replace(bullet, ''));
  return isJoinedTexts(paragraph, lines);
}

/** Tell the same of texts without bullets, such as those of an HTML page. */
export function isJoinedTexts(paragraph: string, texts: readonly string[]): boolean {
  const wanted = compact(paragraph);
  const lines = texts.map(compact);
  return lines.some((_, first) => startsHere(wanted, lines, first));
}

function compact(text: string): string {
  return text.replace(space, '');
}

function startsHere(wanted: string, lines: readonly string[], first: number): boolean {
  let rest = wanted;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '' && i === first) return false;
    if (rest.startsWith(line)) rest = rest.slice(line.length);
    else if (line.endsWith('-') && rest.startsWith(line.slice(0, -1))) rest = rest.slice(line.length - 1);
    else return false;
    if (rest === '') return true;
  }
  return false;
}
