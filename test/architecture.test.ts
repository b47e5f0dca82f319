import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders and root files of src/, from low to high. A file imports from lower layers and its own folder only. */
const LAYERS: readonly (readonly string[])[] = [
  ['text', 'errors'],
  ['model'],
  ['rules'],
  ['decode', 'parse', 'measure', 'similarity'],
  ['profile'],
  ['metadata'],
  ['stages'],
  ['clean'],
  ['emit'],
  ['report'],
  ['batch'],
  ['index'],
  ['cli'],
];

/** Root files that belong together. */
const FOLDER_OF_ROOT_FILE: Readonly<Record<string, string>> = {
  options: 'clean',
  article: 'clean',
  confidence: 'clean',
  form: 'clean',
  'text-form': 'clean',
  'html-form': 'clean',
};

/** The one file that may import each package. */
const DOORS: Readonly<Record<string, string>> = {
  chalk: 'cli/style.ts',
  chardet: 'decode/detect.ts',
  cheerio: 'parse/html/select.ts',
  'cli-progress': 'cli/progress.ts',
  commander: 'cli/program.ts',
  'd3-scale': 'report/bars.ts',
  'd3-shape': 'report/bars.ts',
  diff: 'emit/diff.ts',
  'fast-levenshtein': 'similarity/edit.ts',
  'franc-min': 'parse/language.ts',
  htmlparser2: 'parse/html/references.ts',
  picomatch: 'batch/selection.ts',
  tinyglobby: 'cli/inputs.ts',
  tinypool: 'batch/pool.ts',
  warcio: 'batch/archive.ts',
};

/** Packages that only the built command holds: who installs it doesn't get what they drag in. */
const BUNDLED: readonly string[] = ['cli-progress', 'd3-scale', 'd3-shape', 'warcio'];

/** Packages that no page and no run of the command always needs: loaded when they are. */
const LAZY: readonly string[] = ['chardet', 'cheerio', 'cli-progress', 'franc-min', 'tinyglobby', 'tinypool'];

/** Folders that have to do with files, threads and streams. */
const WORLDLY: readonly string[] = ['batch', 'cli'];

const MAX_LINES = 250;

const STATIC_IMPORT = /^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^'\n]+)'|^import '([^'\n]+)'/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const ERASED = /^(?:import|export) type\b/;
const LAZY_IMPORT = /\bimport\(\s*'([^'\n]+)'\s*\)/g;

interface Import {
  readonly specifier: string;
  /** `erased`: types alone, which is gone when the code runs. */
  readonly kind: 'static' | 'erased' | 'lazy';
}

interface Source {
  /** Path below src/. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = new URL('../src/', import.meta.url);
const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    return { path, text, imports: importsOf(text) };
  });

function importsOf(text: string): readonly Import[] {
  return [
    ...[...text.matchAll(STATIC_IMPORT)].map(
      (match): Import => ({ specifier: match[1] ?? match[2]!, kind: ERASED.test(match[0]) ? 'erased' : 'static' }),
    ),
    ...[...text.matchAll(LAZY_IMPORT)].map((match): Import => ({ specifier: match[1]!, kind: 'lazy' })),
  ];
}

/** The package that an import names, or a part of it. */
function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];
}

function folderOf(path: string): string {
  const [first = ''] = path.split('/');
  const name = basename(first, '.ts');
  return path.includes('/') ? first : (FOLDER_OF_ROOT_FILE[name] ?? name);
}

function rankOf(folder: string): number {
  return LAYERS.findIndex((layer) => layer.includes(folder));
}

/** Imports of our own files, as `from -> to`. */
const edges = sources.flatMap(({ path, imports }) =>
  imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, kind }) => ({ kind, from: path, to: posix.join(dirname(path), specifier).replace(/\.js$/, '.ts') })),
);

/** Imports of packages and of Node's modules. */
const foreign = sources.flatMap(({ path, imports }) =>
  imports
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .map((one) => ({ ...one, specifier: packageOf(one.specifier), path })),
);

describe('imports', () => {
  it('are read from every form that the sources use', () => {
    const text =
      "import { a } from './a.js';\nexport type * from './b.js';\nimport {\n  c,\n} from 'c';\nconst d = await import('d');\n";
    expect(importsOf(text)).toEqual([
      { specifier: './a.js', kind: 'static' },
      { specifier: './b.js', kind: 'erased' },
      { specifier: 'c', kind: 'static' },
      { specifier: 'd', kind: 'lazy' },
    ]);
    expect(edges.length).toBeGreaterThan(100);
  });

  it('name files that are there', () => {
    const known = new Set(sources.map(({ path }) => path));
    expect(edges.filter(({ to }) => to.endsWith('.ts') && !known.has(to))).toEqual([]);
  });

  it('belong to a layer that has a rank', () => {
    expect(sources.map(({ path }) => path).filter((path) => rankOf(folderOf(path)) < 0)).toEqual([]);
  });

  it('point to lower layers or stay in their folder', () => {
    const wrong = edges
      .filter(({ from, to }) => folderOf(from) !== folderOf(to) && rankOf(folderOf(to)) >= rankOf(folderOf(from)))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it('go in no circle', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to, kind } of edges) if (kind === 'static') targets.set(from, [...(targets.get(from) ?? []), to]);
    // A file goes when all that it imports is gone; what stays runs in a circle, or imports one.
    let left = new Set(targets.keys());
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      left = new Set([...left].filter((path) => targets.get(path)!.some((to) => left.has(to))));
    }
    expect([...left]).toEqual([]);
  });

  it('name each package in the file that is its door', () => {
    const packages = foreign.filter(({ specifier }) => !specifier.startsWith('node:'));
    expect(packages.filter(({ specifier, path }) => DOORS[specifier] !== path)).toEqual([]);
    const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(Object.keys(DOORS).filter((name) => !BUNDLED.includes(name))).toEqual(Object.keys(dependencies).sort());
    expect([...new Set(packages.map(({ specifier }) => specifier))].sort()).toEqual(Object.keys(DOORS));
  });

  it.each(LAZY)('load %s only when it is needed', (name) => {
    const found = foreign.filter(({ specifier, kind }) => specifier === name && kind !== 'erased');
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(['lazy']);
  });

  it('name modules of Node in the command and its batches only', () => {
    expect(foreign.filter(({ specifier, path }) => specifier.startsWith('node:') && !WORLDLY.includes(folderOf(path)))).toEqual(
      [],
    );
    expect(foreign.filter(({ specifier }) => ['fs', 'path', 'crypto', 'process', 'stream'].includes(specifier))).toEqual([]);
  });
});

describe('sources', () => {
  const offending = (pattern: RegExp, inside: (path: string) => boolean = () => true): readonly string[] =>
    sources.filter(({ path, text }) => inside(path) && pattern.test(text.replaceAll(COMMENT, ''))).map(({ path }) => path);

  it('touch neither the process nor the console outside the command', () => {
    const touches =
      /\bconsole\.[a-z]+\(|\bprocess\.(?:env|argv|std|exit|cwd|on|once|emit|nextTick|platform|version|hrtime|memory)/;
    expect(offending(touches, (path) => folderOf(path) !== 'cli')).toEqual([]);
    expect(touches.test('process.env')).toBe(true);
  });

  it('depend on no clock, no chance and no locale', () => {
    expect(
      offending(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/, (path) => folderOf(path) !== 'cli'),
    ).toEqual([]);
    expect(offending(/\.localeCompare\(|\.toLocale[A-Z]\w*\(|\bIntl\./)).toEqual([]);
  });

  it('export by name only, and keep no state of their own', () => {
    expect(offending(/^export default\b|\bas default\b/m)).toEqual([]);
    expect(offending(/^(?:export )?(?:let|var) /m)).toEqual([]);
  });

  it('do not silence the compiler', () => {
    const silences = sources.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)|eslint-disable/.test(text));
    expect(silences.map(({ path }) => path)).toEqual([]);
  });

  it(`have at most ${MAX_LINES} lines, tables aside`, () => {
    const long = sources.filter(({ path, text }) => !path.startsWith('rules/') && text.split('\n').length - 1 > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('have names in kebab case that say what is in them', () => {
    const parts = sources.flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'));
    expect(parts.filter((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part))).toEqual([]);
    expect(parts.filter((part) => /^(?:utils?|helpers?|common|misc|shared|lib)$/.test(part))).toEqual([]);
  });
});
