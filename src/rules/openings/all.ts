import type { PhraseRule } from '../phrase.js';
import { EASTERN_OPENINGS } from './eastern.js';
import { SOUTHERN_OPENINGS } from './southern.js';
import { WESTERN_OPENINGS } from './western.js';

/**
 * Formulas with which a site speaks to its visitor: consent, login, missing pages. A block that opens with one is chrome, prose or not;
 * so each is long, in the first or second person, and nothing a reporter would begin a paragraph with.
 */
export const OPENING_RULES: readonly PhraseRule[] = [...WESTERN_OPENINGS, ...SOUTHERN_OPENINGS, ...EASTERN_OPENINGS];
