import { hash32 } from '../text/hash.js';

/** Names of outputs below the output folder, with `/`. */
export interface OutputNames {
  /** Of an input that is a page. @throws RangeError for an input that the names weren't made for. */
  readonly page: (input: string) => string;
  /** Of a record, by its number in its input. */
  readonly record: (input: string, number: number) => string;
}

/** Of a page: `page.txt`. Of a packed one: `page.html.gz` is `page.txt` too. */
const extension = /(?<=[^/])(?:\.[^./]{1,16})?(?:\.(?:gz|br))?$/i;
/** Numbers of records have so many digits, so that they sort; more where they need more. */
const recordDigits = 6;

/**
 * Give each input a name in a mirrored tree, no two the same, whatever the order of the inputs. `a/page.html` becomes `a/page.txt`.
 * Where two would get one name, or one the name of a folder, those keep their extension: `page.html.txt`, `page.htm.txt`. Names that
 * differ in case alone count as the same, as some file systems do. Records go to a folder beside: `pages.jsonl.records/000001.txt`.
 * @param inputs Their paths below the folder that holds all of them, with `/`, each once.
 * @param ending `.txt`, `.md` or `.json`.
 */
export function outputNames(inputs: readonly string[], ending: string): OutputNames {
  const folders = foldersOf(inputs);
  const short = new Map(inputs.map((input) => [input, input.replace(extension, '') + ending]));
  const long = longNames(inputs, short, folders, ending);
  return {
    page: (input) => {
      const name = short.get(input);
      if (name === undefined) throw new RangeError(`no name for ${input}`);
      return long.get(input) ?? name;
    },
    record: (input, number) =>
      `${free(`${input}.records`, input, '', folders)}/${String(number).padStart(recordDigits, '0')}${ending}`,
  };
}

/** Those that keep their extension: until no two names are the same, since a long name may be another's short one. */
function longNames(
  inputs: readonly string[],
  short: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
  ending: string,
): ReadonlyMap<string, string> {
  const holders = new Map<string, string[]>();
  for (const input of inputs) {
    const key = folded(short.get(input)!);
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, [input]);
    else holder.push(input);
  }
  const long = new Map<string, string>();
  const open = [...holders].filter(([key, { length }]) => length > 1 || folders.has(key)).flatMap(([, holder]) => holder);
  for (let input = open.pop(); input !== undefined; input = open.pop()) {
    if (long.has(input)) continue;
    const name = free(input + ending, input, ending, folders);
    long.set(input, name);
    for (const holder of holders.get(folded(name)) ?? []) open.push(holder);
  }
  return long;
}

/** Give the name, or where a folder has it one with a hash. */
function free(name: string, input: string, ending: string, folders: ReadonlySet<string>): string {
  if (!folders.has(folded(name))) return name;
  return `${input}.${hash32(input).toString(16).padStart(8, '0')}${ending}`;
}

/** All folders that inputs stand in. */
function foldersOf(inputs: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const input of inputs) {
    for (let at = input.lastIndexOf('/'); at > 0; at = input.lastIndexOf('/', at - 1)) {
      const folder = folded(input.slice(0, at));
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
