import { isPersonName } from '../measure/byline.js';
import { ARTICLES, BESIDE_NAME_WORDS, GROUP_WORDS, LOGIN_WORDS, NAME_PARTICLES, NO_AUTHOR_NAMES } from '../rules/not-people.js';
import { folded } from '../text/key.js';

/** Longest name with a degree or a trade behind it, in UTF-16 code units. */
export const MAX_NAME = 120;
const NO_NAME = /^(?:https?:|www\.|[/@])|^[^\s@]+@[^\s@]+$|^[\w-]+(?:\.[\w-]+){2,}$|^\P{L}*$|:/iu;
const UNSPACED_NAME =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]{2,8}(?:[·・ ][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]{1,8}){0,2}$/u;
/** What the names of papers, agencies, stations and desks end in, and people's don't. */
const HOUSE_END = /(?:社|报|報|网|網|台|局|组|組|新闻|新聞|编辑|編集|編輯|..部|신문|일보|뉴스|팀)$/u;
/** Words that only elements divide, as of a list of sections: `OfficeKitchenGarden`. Names have one capital inside at most: `McDonald`. */
const GLUED = /\p{Ll}\p{Lu}\S*\p{Ll}\p{Lu}/u;
const DOMAIN = /^[\w-]{2,}\.(?:com|net|org|info|[a-z]{2})$/iu;
const HAS_FIGURE = /\p{N}/u;
const NO_LETTER = /[^\p{L}]+/u;
const HAS_SPACE = /\s/;
const HAS_UPPER = /\p{Lu}|\p{Lo}/u;

/** Say whether a text has the form of a person's full name: two to four words with capitals, small words of names between them. */
export function isFullName(text: string): boolean {
  return isNameForm(text) && !GLUED.test(text) && isNameAlone(text) && !ARTICLES.has(folded(text).split(' ', 1)[0]!);
}

/** The same, whatever the words. */
export function isNameForm(text: string): boolean {
  if (text.length > MAX_NAME) return false;
  const words = text.split(' ').filter((word, i) => i === 0 || !NAME_PARTICLES.has(word));
  return isPersonName(words.join(' '));
}

/** Say whether a text is an address, a handle, a number or a template's key, which names nobody. */
export function isNameless(text: string): boolean {
  return NO_NAME.test(text.trim());
}

/** Say whether a name that data state can be a person's: no staff as a whole, no site, no default of software, no address. */
export function isPerson(name: string): boolean {
  return isAuthor(name) && !isGroup(name);
}

/** The same, where it may be that of a group or a site. */
export function isAuthor(name: string): boolean {
  const key = folded(name);
  return key !== '' && name.length <= MAX_NAME && !isNameless(name) && !NO_AUTHOR_NAMES.has(key) && !isLogin(name);
}

/** Say whether a name is that of staff as a whole, or a site's address. */
export function isGroup(name: string): boolean {
  return (
    DOMAIN.test(name) ||
    folded(name)
      .split(' ')
      .some((word) => GROUP_WORDS.has(word))
  );
}

/** Say whether a name is a login that tells nobody: an account's with a figure, or one of those who run the site. */
function isLogin(name: string): boolean {
  return (
    (isAccount(name) && HAS_FIGURE.test(name)) ||
    folded(name)
      .split(NO_LETTER)
      .some((word) => LOGIN_WORDS.has(word))
  );
}

/** Say whether a name has no word of a trade, of a byline or of a link beside it. */
export function isNameAlone(name: string): boolean {
  return !folded(name)
    .split(' ')
    .some((word) => BESIDE_NAME_WORDS.has(word));
}

/** Say whether a text is one word that begins with a capital: a first name, where it stands in a name's place. */
export function isFirstName(text: string): boolean {
  return !HAS_SPACE.test(text) && isNameForm(`${text} ${text}`);
}

/**
 * Say whether a text has the form of a name in a script that sets no spaces, in a place where names stand: two to eight ideographs, kana or
 * Hangul syllables, with a dot or a space between the parts of a longer one; no house, no desk.
 */
export function isUnspacedName(text: string): boolean {
  return UNSPACED_NAME.test(text) && !HOUSE_END.test(text) && isPerson(text);
}

/** Say whether a name is an account's rather than a person's: one word without a capital. */
export function isAccount(name: string): boolean {
  return !HAS_SPACE.test(name) && !HAS_UPPER.test(name);
}
