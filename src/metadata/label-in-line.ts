import { BYLINE_WORDS, WRITER_LABELS } from '../rules/byline-words.js';
import { lazy } from '../rules/lazy.js';
import { folded } from '../text/key.js';
import { printedPeople } from './people.js';
import { isFullName, isUnspacedName } from './person-names.js';

/** What a name of a script without spaces ends at, and one of a script with spaces: a divider, the next label, a bracket. */
const UNSPACED_END = /[\s|｜│•·⋅/、，,;；()（）【】[\]].*$/u;
const SPACED_END = /\s*(?:[|｜│•·⋅;()（）【】[\]]|\s\S{1,30}\s?[:：]).*$/u;

/** Words that name no writer where another word stands before them: `Edited by:`, `Fotos von:`, `alt text:`. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  'by von par por di de door av af του της από oleh dening โดย द्वारा theo text texto tekst teksti текст'.split(' '),
);

/** A writer's word with a colon inside a line, behind a space or a sign; the longest word first. */
const label: () => RegExp = lazy(() => {
  const words = BYLINE_WORDS.flatMap(({ writer }) => writer)
    .filter((word) => !OF_OTHERS.has(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`[\\s|｜│•·⋅/,，;；(（【\\]]((?:${words.join('|')})\\s?[:：]\\s?)`, 'iu');
});

/**
 * Give the name behind a writer's label inside a line, as where source, author and views share one: `17 May 2024 Source: Larkhaven Post Author:
 * Tilda Marnow`. The name ends at a divider or the next label, in a script without spaces at the first space too. At most a line's length is to be given.
 */
export function nameBehindLabel(line: string): readonly string[] {
  const match = label().exec(line);
  if (match === null) return [];
  const rest = line.slice(match.index + match[0].length);
  const unspaced = rest.replace(UNSPACED_END, '');
  if (isUnspacedName(unspaced)) return [unspaced];
  return printedPeople(match[1]! + rest.replace(SPACED_END, ''), false).filter(isFullName);
}

/** Say whether a text is a label for the writer and nothing else: `Written by`, `Autor:`. */
export function isWriterLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && labels().has(folded(text));
}

const LONGEST_LABEL = 30;
const labels: () => ReadonlySet<string> = lazy(
  () => new Set([...BYLINE_WORDS.flatMap(({ writer }) => writer), ...WRITER_LABELS].map(folded)),
);
