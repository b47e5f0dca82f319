import { escaped } from '../emit/controls.js';

/** What reorders the text round it: marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9). */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Give a name from a page, as a path or title, with controls and what reorders text shown by their numbers. */
export function visible(text: string): string {
  return escaped(text).replace(directions, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
