import { PHRASE_RULES } from '../rules/phrases/all.js';
import { type PhraseLines, packedPhrases, phraseLines } from './packed-phrases.js';

/** The phrase tables, packed. The build packs them beforehand: `test/config/build.ts` puts the value in this module's place. */
export const PHRASE_TABLE: PhraseLines = /* @__PURE__ */ phraseLines(packedPhrases(PHRASE_RULES));
