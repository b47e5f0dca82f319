import picomatch from 'picomatch';

/** Which files of a folder are taken, and which of its folders are entered; both by their path below the folder, with `/`. */
export interface Selection {
  readonly takes: (path: string) => boolean;
  readonly enters: (path: string) => boolean;
}

/**
 * Give the selection that globs make: a file is taken when one of `include` fits it, or there are none, and none of `exclude` does.
 * A glob without a slash fits a name at any depth, as in `.gitignore`; a folder that `exclude` fits isn't entered.
 */
export function selectionOf(include: readonly string[], exclude: readonly string[]): Selection {
  if (include.length === 0 && exclude.length === 0) return everything;
  const matcher = (globs: readonly string[]): ((path: string) => boolean) => {
    const matches = globs.map((glob) => picomatch(withoutEdges(glob), { basename: !withoutEdges(glob).includes('/') }));
    return (path) => matches.some((match) => match(path));
  };
  const [isIncluded, isExcluded] = [matcher(include), matcher(exclude)];
  return {
    takes: (path) => (include.length === 0 || isIncluded(path)) && !isExcluded(path),
    enters: (path) => !isExcluded(path),
  };
}

const everything: Selection = { takes: () => true, enters: () => true };

/** `./a/*.txt`, `/a/*.txt` and `drafts/` are what `a/*.txt` and `drafts` are. */
function withoutEdges(glob: string): string {
  return glob.replace(leadingSlash, '').replace(closingSlashes, '');
}

const leadingSlash = /^(?:\.?\/)/;
const closingSlashes = /(?<=[^/])\/+$/;
