import { describe, expect, it } from 'vitest';
import { containers } from '../../src/similarity/containers.js';
import { joinLeaders } from '../../src/similarity/near-leaders.js';
import type { Compared, Relation } from '../../src/similarity/relation.js';
import { components } from '../../src/similarity/union-find.js';

const compared = (relation: Relation): Compared => ({ relation, resemblance: 0.5, containment: 0.8, shared: 1 });

/** Join pages `0 … count - 1`, in this standing, of which the pairs are copies as told, and hang together through all of them. */
function following(count: number, copies: Readonly<Record<string, Relation>>): readonly string[] {
  const joined = components(count);
  for (const pair of Object.keys(copies)) {
    const [a, b] = pair.split(' ').map(Number);
    joined.join(a!, b!);
  }
  const pages = Uint32Array.from({ length: count }, (_, i) => i);
  const found = joinLeaders(pages, joined, (leader, page) => {
    const relation = copies[`${leader} ${page}`];
    return relation === undefined ? null : compared(relation);
  });
  return [...found].map(([page, { leader }]) => `${page} of ${leader}`);
}

describe('joinLeaders', () => {
  it('lets each page join the first that it is a copy of', () => {
    expect(following(4, { '0 1': 'near', '0 2': 'near', '0 3': 'same', '1 2': 'near' })).toEqual(['1 of 0', '2 of 0', '3 of 0']);
  });

  it('calls no page a copy of one that it is unlike, at the end of a chain', () => {
    expect(following(5, { '0 1': 'near', '1 2': 'near', '2 3': 'near', '3 4': 'near' })).toEqual(['1 of 0', '3 of 2']);
  });

  it('lets no page join one that joined another', () => {
    expect(following(3, { '0 1': 'near', '1 2': 'near' })).toEqual(['1 of 0']);
  });

  it('passes over one that only contains the page', () => {
    expect(following(3, { '0 1': 'near', '0 2': 'contained', '1 2': 'near' })).toEqual(['1 of 0']);
  });

  it('compares nothing that does not hang together', () => {
    const found = joinLeaders(Uint32Array.of(0, 1), components(2), () => {
      throw new Error('compared');
    });
    expect(found.size).toBe(0);
  });
});

describe('containers', () => {
  const all = (): Compared => compared('contained');

  it('lets a page join the first, in their standing, that contains it', () => {
    const found = containers((page) => page, all);
    for (const container of [8, 2, 7, 2, 6, 5]) found.add(container, 9, compared('contained'));
    const joined = new Map();
    found.join(Uint32Array.of(3, 9), joined);
    expect(joined).toEqual(new Map([[9, { leader: 2, compared: compared('contained') }]]));
  });

  it('goes on to the leader of a container, if that contains the page too', () => {
    const followed = () => new Map([[1, { leader: 0, compared: compared('near') }]]);
    for (const [contains, expected] of [
      [true, 0],
      [false, undefined],
    ] as const) {
      const found = containers(
        (page) => page,
        () => (contains ? all() : null),
      );
      found.add(1, 9, compared('contained'));
      const joined = followed();
      found.join(Uint32Array.of(9), joined);
      expect(joined.get(9)?.leader).toBe(expected);
    }
  });

  it('goes on to the next container when the leader of the first does not contain the page', () => {
    const found = containers(
      (page) => page,
      () => null,
    );
    found.add(1, 9, compared('contained'));
    found.add(4, 9, compared('contained'));
    const joined = new Map([[1, { leader: 0, compared: compared('near') }]]);
    found.join(Uint32Array.of(9), joined);
    expect(joined.get(9)?.leader).toBe(4);
  });
});
