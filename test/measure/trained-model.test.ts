import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import * as models from '../../src/measure/trained-model.js';

describe('the models that the command reads', () => {
  it.each(Object.entries(models))('are to the bit what the library unpacks: %s', async (name, model) => {
    // Written by the build, which `npm test` runs first.
    const file = new URL(`../../dist/command/${name}.bin`, import.meta.url);
    expect(deserialize(readFileSync(file))).toStrictEqual(await model());
  });
});
