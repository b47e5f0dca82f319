/**
 * What a report shows in full, so that a browser opens that of 50,000 pages at once: these make at most 30 MB, which it doesn't read
 * before it shows them.
 */

/** Pages of lowest confidence whose text is in the file. */
export const DETAILED_PAGES = 1_000;
/** Characters of all details, as JSON. */
export const DETAILED_CHARS = 16_000_000;
/** Clusters whose pages are compared in the file, those with the most copies first; and copies of each. */
export const SHOWN_CLUSTERS = 100;
export const SHOWN_COPIES = 10;
/** Rows of two pages side by side. */
export const CLIPPED_ROWS = 400;
/** Characters of all pairs of pages, at most. */
export const PAIR_CHARS = 16_000_000;
