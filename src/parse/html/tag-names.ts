/** Places for names that are known: a page has about fifty. A power of two. */
const PLACES = 256;

/** Give a reader of the tag names of one source, in lower case: of a name that it has read before it gives the same string. */
export function tagNameReader(source: string): (start: number, end: number) => string {
  const known: (string | undefined)[] = new Array(PLACES).fill(undefined);
  return (start, end) => {
    const place = (31 * source.charCodeAt(start) + 7 * source.charCodeAt(end - 1) + end - start) & (PLACES - 1);
    const before = known[place];
    if (before !== undefined && before.length === end - start && source.startsWith(before, start)) return before;
    const name = source.slice(start, end).toLowerCase();
    known[place] = name;
    return name;
  };
}
