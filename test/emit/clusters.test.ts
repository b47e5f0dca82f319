import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { exactRatio, precedences } from '../../src/cli/dedup-messages.js';
import { clusterDocument, clusterText, type PrintedCluster } from '../../src/emit/clusters.js';
import { resultDocument, serialised } from '../../src/emit/json.js';
import { markedJson } from '../../src/emit/marked.js';
import schema from '../../src/emit/result-1.schema.json' with { type: 'json' };
import { articleOf } from '../support/results.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const words = { reason: (reason: keyof typeof precedences) => precedences[reason], ratio: exactRatio };
const cluster: PrintedCluster = {
  canonical: 'in/a\u001b.txt',
  reason: 'longest-body',
  members: [
    { path: 'in/b.txt', relation: 'same', similarity: 1 },
    { path: 'in/c.txt', relation: 'near', similarity: 0.902 },
    { path: 'in/d.txt', relation: 'contained', similarity: 0.98 },
  ],
};

describe('clusterText', () => {
  test('is a paragraph, the canonical page first, without controls', () => {
    expect(clusterText(cluster, words)).toBe(
      'in/a\\x1b.txt  (kept: the longest)\n  same      1    in/b.txt\n  near      .902 in/c.txt\n  contained .98  in/d.txt\n',
    );
  });
});

describe('clusterDocument', () => {
  test('has its keys in a fixed order', () => {
    const { reason, members, canonical } = cluster;
    expect(serialised(clusterDocument({ members: members.slice(0, 1), reason, canonical }))).toBe(
      '{"schemaVersion":1,"canonical":"in/a\\u001b.txt","reason":"longest-body","members":[{"path":"in/b.txt","relation":"same","similarity":1}]}',
    );
  });

  test('is what the schema takes, alone and in an array, whatever the reason', () => {
    const documents = (Object.keys(precedences) as (keyof typeof precedences)[]).map((reason) =>
      clusterDocument({ ...cluster, reason }),
    );
    for (const document of [...documents, [], documents]) expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...documents[0], members: [] })).toBe(false);
    expect(validate({ ...documents[0], reason: 'whim' })).toBe(false);
    expect(validate({ ...documents[0], extra: 1 })).toBe(false);
  });
});

describe('markedJson', () => {
  const document = resultDocument(articleOf(['One \u0085 "duplicateOf": null, two.']), { path: 'a', url: null });

  test.each([0, 2] as const)('is as if it had been printed so, with indent %i', (indent) => {
    const duplicateOf = { path: 'b\n', similarity: 0.5 };
    const marked = markedJson(serialised(document, indent), duplicateOf, indent);
    expect(marked).toBe(serialised({ ...document, duplicateOf }, indent));
    expect(markedJson(marked, null, indent)).toBe(serialised(document, indent));
  });

  test.each(['', 'x', '[]', '3', '{"a":1}', '{"duplicateOf":'])('leaves %j as it is', (text) => {
    expect(markedJson(text, null, 2)).toBe(text);
  });
});
