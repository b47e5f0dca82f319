import { lazy } from '../rules/lazy.js';
import { CharClass, charClasses } from '../text/classes.js';
import { isInvisible } from '../text/whitespace.js';

/** What a UTF-16 code unit is to a word, above the 16 bits of the unit that it is compared as. A unit that none of the first three is set of ends a word. */
export const WordUnit = {
  /** Begins a word or goes on with one: letters and digits of scripts that set spaces. */
  joins: 0x1_0000,
  /** Goes on with any word and begins none. */
  mark: 0x2_0000,
  /** A word of its own: ideographs, kana, Thai, Lao, Khmer, Burmese. */
  alone: 0x4_0000,
  upper: 0x8_0000,
  digit: 0x10_0000,
  /** A letter of a script that has capitals. */
  cased: 0x20_0000,
  letter: 0x40_0000,
  /** Takes no room and divides nothing: soft hyphens, zero-width spaces, direction marks. */
  skipped: 0x80_0000,
  /** Between words: what comes next may be the start of a sentence, where any word has a capital. */
  opens: 0x100_0000,
} as const;

/** The low bits: the code unit in lower case. */
export const FOLDED_UNIT = 0xffff;

const { joins, mark, alone, upper, digit, cased, letter, skipped, opens } = WordUnit;

const FLAGS: Readonly<Record<CharClass, number>> = {
  [CharClass.other]: 0,
  [CharClass.space]: 0,
  [CharClass.lower]: joins | cased | letter,
  [CharClass.upper]: joins | cased | letter | upper,
  [CharClass.letter]: joins | letter,
  [CharClass.mark]: mark,
  [CharClass.digit]: joins | digit,
  [CharClass.ideograph]: alone | letter,
  [CharClass.unspaced]: alone | letter,
  [CharClass.terminal]: opens,
  [CharClass.closing]: 0,
  [CharClass.opening]: opens,
  [CharClass.quote]: opens,
  [CharClass.comma]: 0,
  [CharClass.colon]: opens,
  [CharClass.dash]: opens,
  [CharClass.separator]: opens,
  [CharClass.symbol]: opens,
};

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;

/** Give what each of the 65,536 code units is to a word: {@link WordUnit} and {@link FOLDED_UNIT} in one look. Made at the first call. */
export const wordUnits: () => Uint32Array = /* @__PURE__ */ lazy(() => {
  const units = new Uint32Array(65_536);
  for (let unit = 0; unit < units.length; unit++) {
    const charClass = charClasses[unit] as CharClass;
    if (isInvisible(unit)) units[unit] = skipped;
    else if (FLAGS[charClass] !== 0) units[unit] = FLAGS[charClass] | (charClass === CharClass.upper ? lowered(unit) : unit);
  }
  units[LINE_FEED] = opens;
  units[CARRIAGE_RETURN] = opens;
  // One letter at the end of a word, another inside it, and the capital of both.
  units[FINAL_SIGMA] = FLAGS[CharClass.lower] | SIGMA;
  return units;
});

/** Give the first unit of the lower case: the Turkish dotted capital has a mark behind it, which no text in lower case has. */
function lowered(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}
