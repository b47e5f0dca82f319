import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { deserialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import * as dates from '../../src/measure/date-words.js';
import * as notices from '../../src/measure/notice-signs.js';
import * as models from '../../src/measure/trained-model.js';

describe('what the command reads', () => {
  const computations: Readonly<Record<string, () => unknown>> = { ...models, ...dates, ...notices };

  it.each(Object.entries(computations))('is to the bit what the library computes: %s', async (name, compute) => {
    // Written by the build, which `npm test` runs first. Not by `toEqual`: a difference of models takes a minute to print.
    const read: unknown = deserialize(readFileSync(new URL(`../../dist/command/${name}.bin`, import.meta.url)));
    expect(isDeepStrictEqual(read, await compute())).toBe(true);
  });
});
