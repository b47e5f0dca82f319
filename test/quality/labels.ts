import { mostlyIdeographs, tokens } from './score.js';

/** Least tokens of a run that counts as found in the gold: shorter ones stand anywhere. */
const RUN = 4;
/** A short block is body only so near to a long one that is. */
const SHORT_REACH = 3;

/**
 * Say which texts (the blocks of a page, in order) are body: half of the tokens lie in runs of four that the gold has, or,
 * for shorter ones, the whole is a paragraph of the gold and body stands near. Every copy of a passage is labelled body:
 * repeats are another stage's task.
 */
export function labels(texts: readonly string[], gold: readonly string[]): Uint8Array {
  const characters = mostlyIdeographs(gold.join('\n'));
  const goldTokens = gold.flatMap((paragraph) => tokens(paragraph, characters));
  const runs = new Set(
    goldTokens.map((_, i) => goldTokens.slice(i, i + RUN).join(' ')).slice(0, Math.max(0, goldTokens.length - RUN + 1)),
  );
  const paragraphs = new Set(gold.map((paragraph) => tokens(paragraph, characters).join(' ')));
  const blocks = texts.map((text) => tokens(text, characters));
  const long = Uint8Array.from(blocks, (block) => (block.length >= RUN && covered(block, runs) * 2 >= block.length ? 1 : 0));
  return Uint8Array.from(blocks, (block, i) => {
    if (block.length >= RUN) return long[i]!;
    if (!paragraphs.has(block.join(' '))) return 0;
    return long.subarray(Math.max(0, i - SHORT_REACH), i + SHORT_REACH + 1).includes(1) ? 1 : 0;
  });
}

function covered(block: readonly string[], runs: ReadonlySet<string>): number {
  const marks = new Uint8Array(block.length);
  for (let i = 0; i + RUN <= block.length; i++) if (runs.has(block.slice(i, i + RUN).join(' '))) marks.fill(1, i, i + RUN);
  return marks.reduce((sum, mark) => sum + mark, 0);
}
