import { describe, expect, test } from 'vitest';
import { completion } from '../../src/cli/completion.js';
import { flags, type RawFlags } from '../../src/cli/flags.js';
import { parseArguments } from '../../src/cli/program.js';

/** Every key of RawFlags, checked by the compiler. */
const keys: Readonly<Record<keyof RawFlags, true>> = {
  format: true,
  json: true,
  output: true,
  title: true,
  keepKicker: true,
  explain: true,
  diff: true,
  check: true,
  from: true,
  encoding: true,
  minConfidence: true,
  rules: true,
  profile: true,
  learn: true,
  filesFrom: true,
  null: true,
  include: true,
  exclude: true,
  maxBytes: true,
  duplicates: true,
  report: true,
  jobs: true,
  timeout: true,
  resume: true,
  failFast: true,
  quiet: true,
  verbose: true,
  progress: true,
  color: true,
};

const value = (flag: (typeof flags)[number]): string => (flag.value?.kind === 'choice' ? flag.value.choices[0]! : 'x');

describe('the table of flags', () => {
  test('has names once, and summaries that fit a line', () => {
    const names = flags.flatMap(({ short, long }) => (short === null ? [long] : [long, short]));
    expect(new Set(names).size).toBe(names.length);
    for (const { summary } of flags) expect(summary.length).toBeLessThanOrEqual(75);
  });

  test('is what the parser gives', () => {
    const argv = flags.flatMap((flag) => (flag.value === null ? [`--${flag.long}`] : [`--${flag.long}`, value(flag)]));
    const request = parseArguments(argv, 80);
    expect(request.kind === 'clean' && Object.keys(request.flags).sort()).toEqual(Object.keys(keys).sort());
  });

  test.each(flags.filter(({ short }) => short !== null))('-$short is --$long', (flag) => {
    const rest = flag.value === null ? [] : [value(flag)];
    expect(parseArguments([`-${flag.short}`, ...rest], 80)).toEqual(parseArguments([`--${flag.long}`, ...rest], 80));
  });
});

describe('parseArguments', () => {
  test('keeps inputs in their order, between flags and after --', () => {
    const request = parseArguments(['a', '--json', '-', 'b', '--', '--c'], 80);
    expect(request).toMatchObject({ kind: 'clean', inputs: ['a', '-', 'b', '--c'], flags: { json: true, title: true } });
  });

  test.each([
    ['--jsn', "unknown option '--jsn' (Did you mean --json?); see ikm-clean --help"],
    ['--zzzzzz', "unknown option '--zzzzzz'; see ikm-clean --help"],
    ['--format=xml', /option '-f, --format <text\|md\|json\|jsonl>' argument 'xml' is invalid.*; see ikm-clean --help$/],
    ['--rules', "option '--rules <FILE>' argument missing; see ikm-clean --help"],
  ])('refuses %s in one line that says what to do', (argument, message) => {
    expect(() => parseArguments([argument], 80)).toThrow(message);
  });
});

describe('the help', () => {
  const request = parseArguments(['--help'], 80);
  const help = request.kind === 'print' ? request.text : '';

  test('leads with examples, ends with the exit codes, and names every flag between', () => {
    const [examples, usage, codes] = ['Examples:', 'Usage:', 'Exit codes'].map((part) => help.indexOf(part)) as [
      number,
      number,
      number,
    ];
    expect(0 < examples && examples < usage && usage < codes).toBe(true);
    const options = help.slice(usage, codes);
    for (const { long } of flags) expect(options).toContain(`--${long}`);
    expect(help.trimEnd().split('\n').at(-1)).toBe('    0       every input gave an article');
  });

  test('fits the width', () => {
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('of %s knows every flag and the values of choices', (shell) => {
    const script = completion([shell]);
    for (const { long } of flags) expect(script).toContain(shell === 'fish' ? ` -l ${long}` : `--${long}`);
    expect(script).toContain('text md json jsonl');
    expect(script.endsWith('\n')).toBe(true);
  });

  test.each([[[]], [['tcsh']], [['bash', 'zsh']]])('refuses %j', (argv) => {
    expect(() => completion(argv)).toThrow('bash, zsh or fish');
  });
});
