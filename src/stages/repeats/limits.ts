/**
 * The limits of the repeats stage. "181 pages" are the news pages of the design study; "the training sets" the gold
 * paragraphs of 1,508 pages, in which whatever goes is an error or a repeat that the page really prints (2026-11).
 */

/** Share of a block's shingles that must stand in one kept block: .6 gave the best F1 (.971) of .5 to .8 on 181 pages. */
export const MIN_CONTAINMENT = 0.6;

/** Words from which a block is compared outside runs: 181 pages were measured with blocks of 8 and more; below stand labels, cells and refrains. */
export const MIN_ALONE_WORDS = 8;

/** Words that make a block of a run prose: no line of verse or cell of a table in the training sets' lists repeats at this length. */
export const MIN_PROSE_WORDS = 12;

/** A run of short lines only is a second printing when it holds this share of what the page says; a chorus holds a third of its song. */
export const MIN_RUN_SHARE = 0.5;

/** Blocks from which such a run counts: two or three lines in a row are repeated by recipes and forms. */
export const MIN_LIST_PAIRS = 4;

/** Share of the words of either stretch that must have a twin in the other: what has less is a template filled in twice. */
export const MIN_RUN_DENSITY = 0.6;

/** Blocks that a run may skip on either side: labels and pictures' lines between paragraphs. */
export const MAX_GAP = 3;

/** Words from which a line is taken for prose whatever stands round it and however it ends: headings and verse are shorter. */
export const MIN_SENTENCE_WORDS = 15;

/** Likeness that two lines in the same place of a run need: a line of two words that lost one still has it. */
export const MIN_TWIN_SIMILARITY = 0.5;

/** Share of a line's words that its twin in the same place of a run may lack: lines of code and of templates differ in one of five. */
export const MAX_FOREIGN_WORDS = 0.1;

/** Likeness letter by letter of two spellings of one line. */
export const MIN_SPELLING_SIMILARITY = 0.9;

/** Likeness to the headline that a second printing of it needs. */
export const MIN_HEADLINE_SIMILARITY = 0.9;

/** Pairs a block that are followed while runs are sought; a body printed 40 times needs 4. */
export const MAX_PAIRS_PER_BLOCK = 32;

/** Times that the page's words may be read while runs are sought; 3 give the same result as 40 on the repeats corpus, pages made of likenesses as much as they get. */
export const MAX_READINGS = 10;

/** Blocks listed under a shingle: further ones with it are found by their other shingles. */
export const MAX_POSTINGS = 8;

/** Share of a line's shingles that must stand in the run of blocks that it joins; lines that lost 3 % of their words have .91 on average. */
export const MIN_MERGED_CONTAINMENT = 0.85;

/** Share of the blocks that stand doubled from which the page doubles its lines throughout. */
export const MIN_DOUBLED_SHARE = 0.5;

/** Where more of what is left after runs would go, the page is a list of likenesses and keeps them. */
export const MAX_ALONE_SHARE = 0.6;
