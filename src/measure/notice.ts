import { NOTICE_WORDS } from '../rules/notice-words.js';
import { words } from '../text/words.js';
import { noticeSigns } from './notice-signs.js';

/** Different words for the house's matters that a paragraph about them has: one alone stands in any article. */
const MIN_MATTERS = 2;
/** In a long paragraph one word in so many, each as often as it stands: a dump in which an article is one paragraph has two by chance. */
const WORDS_A_MATTER = 60;

/**
 * Give the share of a text, 0-1 by words, that stands in paragraphs in which a house speaks to its visitor about its own matters:
 * both at once, in words of one language. Linear.
 */
export function noticeShare(paragraphs: readonly string[]): number {
  let speaking = 0;
  let total = 0;
  for (const paragraph of paragraphs) {
    const list = words(paragraph.toLowerCase());
    total += list.length;
    if (isNotice(list)) speaking += list.length;
  }
  return total === 0 ? 0 : speaking / total;
}

function isNotice(list: readonly string[]): boolean {
  const addresses = new Uint8Array(NOTICE_WORDS.length);
  const counts = new Uint32Array(NOTICE_WORDS.length);
  const matters = NOTICE_WORDS.map(() => new Set<string>());
  for (const word of list) {
    for (const { language, isMatter } of noticeSigns().get(word) ?? []) {
      if (isMatter) {
        matters[language]!.add(word);
        counts[language]!++;
      } else addresses[language] = 1;
    }
  }
  return matters.some(
    ({ size }, language) => addresses[language] === 1 && size >= MIN_MATTERS && counts[language]! * WORDS_A_MATTER >= list.length,
  );
}
