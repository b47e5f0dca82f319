/**
 * Writes `src/text/char-class-runs.ts` from the platform's Unicode tables. Run it with `npx tsx test/generate/char-classes.ts`.
 * The file is checked in, so that a page is read alike by every version of the platform.
 */
import { writeFileSync } from 'node:fs';

const explicit: readonly (readonly [string, string])[] = [
  ['terminal', '.!?…。！？．｡؟۔।॥።፧፨᙮᠃᠉⁇⁈⁉‼។៕။၊᪨᪩꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫\u037e՞՜։'],
  ['comma', ',،、，､﹐'],
  ['colon', ':;：；؛﹔﹕'],
  ['separator', '|»›>•·→/\\¦│❘▪◦‣⟩▶►⁄∙●■□○◆★☆'],
  ['quote', '"\'„‟“”‘’‚‛＂＇'],
];

const patterns: readonly (readonly [string, RegExp])[] = [
  ['space', /[\s\u200b\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/u],
  ['ideograph', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc]/u],
  ['mark', /[\p{M}\p{Pc}]/u],
  ['digit', /\p{N}/u],
  ['unspaced', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['upper', /[\p{Lu}\p{Lt}]/u],
  ['lower', /\p{Ll}/u],
  ['letter', /[\p{L}\p{Cs}]/u],
  ['opening', /[\p{Ps}\p{Pi}]/u],
  ['closing', /[\p{Pe}\p{Pf}]/u],
  ['dash', /[\p{Pd}~〜]/u],
  ['symbol', /[\p{S}\p{P}]/u],
];

const order = [
  'other',
  'space',
  'lower',
  'upper',
  'letter',
  'mark',
  'digit',
  'ideograph',
  'unspaced',
  'terminal',
  'closing',
  'opening',
  'quote',
  'comma',
  'colon',
  'dash',
  'separator',
  'symbol',
];

function classOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return order.indexOf('letter');
  const named = explicit.find(([, chars]) => chars.includes(char)) ?? patterns.find(([, pattern]) => pattern.test(char));
  return order.indexOf(named?.[0] ?? 'other');
}

const runs: string[] = [];
for (let unit = 0; unit < 65536; ) {
  const charClass = classOf(unit);
  let end = unit + 1;
  while (end < 65536 && classOf(end) === charClass) end++;
  const letter = String.fromCharCode(97 + charClass);
  runs.push(end - unit === 1 ? letter : letter + (end - unit).toString(36));
  unit = end;
}

const source = `// Written by test/generate/char-classes.ts from the platform's Unicode ${process.versions['unicode']} tables; don't edit by hand.

/** Runs of code units of one class, from U+0000: a letter for the class (\`a\` is 0), then the run's length in base 36 unless it is 1. */
export const CHAR_CLASS_RUNS: string =
  '${runs.join(' ')}';
`;
writeFileSync(new URL('../../src/text/char-class-runs.ts', import.meta.url), source);
