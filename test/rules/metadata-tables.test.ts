import { describe, expect, it } from 'vitest';
import { AUTHOR_METAS, AUTHOR_PATH, FAMILY_FIRST_METAS, PERSON_PATH, WRITTEN_BY_LABELS } from '../../src/rules/author-metas.js';
import { BYLINE_WORDS, NAME_PARTS, WRITER_LABELS } from '../../src/rules/byline-words.js';
import { CHANGE_WORDS, MODIFIED_METAS, PUBLISHED_LABELS, PUBLISHED_METAS, PUBLISHED_NAME } from '../../src/rules/date-sources.js';
import { FOREIGN_TOKENS } from '../../src/rules/foreign-containers.js';
import {
  AGENCIES,
  ARTICLES,
  BESIDE_NAME_WORDS,
  GROUP_WORDS,
  NAME_PARTICLES,
  NO_AUTHOR_NAMES,
} from '../../src/rules/not-people.js';
import { RARE_TITLE_METAS, TITLE_SOURCES } from '../../src/rules/title-sources.js';
import { folded } from '../../src/text/key.js';

describe('names of meta elements', () => {
  it.each([
    ['authors', AUTHOR_METAS],
    ['publication', PUBLISHED_METAS],
    ['change', MODIFIED_METAS],
    ['titles', RARE_TITLE_METAS],
  ])('are in lower case, each once: %s', (_, names) => {
    expect(names.filter((name) => name !== name.toLowerCase().trim())).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('that state a change state no publication', () => {
    expect(MODIFIED_METAS.filter((name) => PUBLISHED_METAS.includes(name) || PUBLISHED_NAME.test(name))).toEqual([]);
  });

  it.each(['publish-date', 'x:publication_time', 'dateissued', 'created_time', 'pub-date'])(
    'that say so are of publication: %s',
    (name) => {
      expect(PUBLISHED_NAME.test(name)).toBe(true);
    },
  );

  it.each(['date', 'publisher', 'article:expiration_time', 'msvalidate.01'])('that don’t say so are not: %s', (name) => {
    expect(PUBLISHED_NAME.test(name)).toBe(false);
  });

  it('that write the family name first are among those of authors', () => {
    expect([...FAMILY_FIRST_METAS].filter((name) => !AUTHOR_METAS.includes(name))).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['of change', CHANGE_WORDS],
    ['of publication', PUBLISHED_LABELS],
    ['for groups', GROUP_WORDS],
    ['beside names', BESIDE_NAME_WORDS],
    ['for agencies', AGENCIES],
    ['for no author', NO_AUTHOR_NAMES],
    ['for written by', WRITTEN_BY_LABELS],
  ])('%s are folded, as they are compared', (_, words) => {
    expect([...words].filter((word) => word !== folded(word))).toEqual([]);
  });

  it.each([
    ['tokens of containers', FOREIGN_TOKENS],
    ['particles', NAME_PARTICLES],
    ['articles', ARTICLES],
  ])('%s are in lower case', (_, words) => {
    expect([...words].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('that begin names are words of writers', () => {
    const writers = new Set(BYLINE_WORDS.flatMap(({ writer }) => writer));
    expect([...NAME_PARTS].filter((word) => !writers.has(word))).toEqual([]);
  });

  it('that label the writer fit into what is looked at, and none begins another', () => {
    expect(WRITER_LABELS.filter((label) => label.length > 30 || label !== label.toLowerCase())).toEqual([]);
    expect(WRITER_LABELS.filter((label) => WRITER_LABELS.some((other) => other !== label && other.startsWith(label)))).toEqual(
      [],
    );
  });
});

describe('paths of authors', () => {
  it.each(['/author/tilda', 'https://lark.example/penulis/1', '/en/autoren/x', '/blog?author=5'])(
    '%s leads to an author',
    (path) => {
      expect(AUTHOR_PATH.test(path)).toBe(true);
    },
  );

  it.each(['/authority/x', '/news/author-of-the-year', '/team/tilda', ''])('%j does not', (path) => {
    expect(AUTHOR_PATH.test(path)).toBe(false);
  });

  it('of persons are others', () => {
    expect([PERSON_PATH.test('/team/tilda'), PERSON_PATH.test('/teamwork/x'), PERSON_PATH.test('/author/x')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it('the sources of the title stand in the order of their weights', () => {
  const weights = Object.values(TITLE_SOURCES).map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});
