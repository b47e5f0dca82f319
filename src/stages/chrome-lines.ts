import { dateOnly, findDate } from '../measure/dates.js';
import { CharClass, charClasses, isWordClass } from '../text/classes.js';
import { wordCount } from '../text/words.js';
import type { ChromeContext } from './chrome-context.js';
import { hasWord } from './chrome-context.js';
import { labelKind } from './chrome-phrases.js';
import type { ChromeFinding } from './chrome-rule.js';

const sentenceEnd = /[.!?]$/u;

/** Most UTF-16 code units of a line that a rule of this file looks at. */
const maxLineLength = 200;

/** A temperature and nothing else: `29 C`, `-3,5 °C`, `84°F`, `29°`, and the day's range, `24-31 °C`, `24° / 31°`. */
const temperature =
  /^[-–−+]?\d{1,3}(?:[.,]\d)?(?:\s?[°º]?\s?[CFcf]|\s?[°º˚]|\s?[℃℉])?(?:\s?[-–/]\s?[-–−+]?\d{1,3}(?:[.,]\d)?)?(?:\s?[°º˚]\s?[CFcf]?|\s?[CFcf]|\s?[℃℉])$/;

const copyrightYear = /^(?:copyright\s?)?(?:©|ⓒ|\(c\))\s?(?:copyright\s?)?(?:19|20)\d{2}/iu;
const rightsOwner = /^(?:©|ⓒ)\s?\p{L}/u;
const yearAtEnd = /(?:19|20)\d{2}\.?$/;
/** Most words of a credit that begins with the sign: a name, an agency, a picture desk. */
const maxCreditWords = 6;

/** Signs of a trail, and signs of a menu: a breadcrumb points onward, a menu divides. */
const trail = /\s[>»›→]\s?|[>»›→]\s|\s(?:::|\/)\s/u;
/** The first signs of `trail` and `menu`. */
const DIVIDERS = '>»›→:/|│❘¦•·▪';
const menu = /\s?[|│❘¦]\s?|\s[•·▪]\s/u;
/** Most words of an item: `Terms and Conditions of Use`. */
const maxItemWords = 5;
/** Most words of the last item of a trail, which may be the headline. */
const maxLastItemWords = 25;
/** Fewest items that make a trail or a menu without a known label among them. */
const minUnknownItems = 4;
const minKnownItems = 2;

/** A place in a row of pictures or pages, `3/12`; a score or a rating with decimals is none. */
const counter = /^(\d{1,3})\s?\/\s?(\d{1,3})$/u;

const mailAddress = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/u;

/** Name what a line's own form says it is: a temperature, a lone separator, a counter, a mail address, a copyright line, a breadcrumb, a menu. */
export function lineFinding(index: number, text: string, context: ChromeContext): ChromeFinding | null {
  if (text.length > maxLineLength) return hasWord(text) ? null : finding('separator', 'line:separator', null);
  const first = charClasses[text.charCodeAt(0)]!;
  const startsPlain = first === CharClass.lower || first === CharClass.upper || first === CharClass.letter;
  if (!startsPlain && !hasWord(text)) return finding('separator', 'line:separator', null);
  if (text.length <= 24 && isTemperature(text)) {
    return context.isEnclosed(index) ? null : finding('weather', 'line:temperature', 'temperature');
  }
  return rightsFinding(text) ?? aloneFinding(index, text, context) ?? listFinding(index, text, context);
}

/** Say whether a text is a temperature and nothing else. */
function isTemperature(text: string): boolean {
  return temperature.test(text);
}

function aloneFinding(index: number, text: string, context: ChromeContext): ChromeFinding | null {
  if (context.isEnclosed(index)) return null;
  const place = text.length <= 9 ? counter.exec(text) : null;
  if (place !== null && Number(place[1]) <= Number(place[2])) return finding('navigation', 'line:counter', null);
  return text.includes('@') && mailAddress.test(text) ? finding('footer', 'line:mail', null) : null;
}

function rightsFinding(text: string): ChromeFinding | null {
  const sign = text.charCodeAt(0);
  if (sign !== 0xa9 && sign !== 0x24d2 && sign !== 0x28 && (sign | 0x20) !== 0x63) return null;
  if (copyrightYear.test(text)) return finding('copyright', 'line:copyright', null);
  if (!rightsOwner.test(text) || wordCount(text) > maxCreditWords) return null;
  return yearAtEnd.test(text) ? finding('copyright', 'line:copyright', null) : finding('credit', 'line:credit', null);
}

function listFinding(index: number, text: string, context: ChromeContext): ChromeFinding | null {
  if (context.isEnclosed(index) || context.prose[index] === 1 || !holdsDivider(text)) return null;
  if (isTrail(text)) return finding('breadcrumb', 'line:breadcrumb', null);
  if (isMenu(text)) return finding('navigation', 'line:menu', null);
  return null;
}

/** Say whether a text holds a sign that trails and menus are divided by: without one no expression need be tried. */
function holdsDivider(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isWordClass(charClasses[text.charCodeAt(i)]!) && DIVIDERS.includes(text.charAt(i))) return true;
  }
  return false;
}

function isTrail(text: string): boolean {
  const items = text.split(trail).filter((item) => item !== '');
  if (items.length < minKnownItems) return false;
  const inner = items.slice(0, -1);
  if (!inner.every(isItem) || wordCount(items.at(-1)!) > maxLastItemWords) return false;
  if (isHome(inner[0]!)) return true;
  return items.length >= minUnknownItems - 1 && inner.filter(isNamed).length * 2 >= inner.length;
}

function isMenu(text: string): boolean {
  const items = text.split(menu).filter((item) => item !== '');
  if (items.length < minKnownItems + 1 || !items.every(isItem)) return false;
  // A byline with its date (`Budi | Medan | 26 Juni 2024`) belongs to the headline; a row with figures to a table.
  if (items.some((item) => dateOnly(item) || findDate(item) !== null) || items.some(holdsDigit)) return false;
  const named = items.filter(isNamed).length;
  return named >= 2 || (named >= 1 && items.length >= minUnknownItems) || items.length > minUnknownItems;
}

function isItem(item: string): boolean {
  // An underscore inside is a column's name in the dump of a table.
  return item.length <= 40 && wordCount(item) <= maxItemWords && !item.includes('_') && !sentenceEnd.test(item);
}

function isHome(item: string): boolean {
  return labelKind(item) === 'navigation';
}

function isNamed(item: string): boolean {
  return labelKind(item) !== null;
}

function holdsDigit(item: string): boolean {
  for (let i = 0; i < item.length; i++) if (charClasses[item.charCodeAt(i)] === CharClass.digit) return true;
  return false;
}

function finding(kind: ChromeFinding['kind'], rule: string, detail: string | null): ChromeFinding {
  return { kind, rule, detail };
}
