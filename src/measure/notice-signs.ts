import { lazy } from '../rules/lazy.js';
import { NOTICE_WORDS } from '../rules/notice-words.js';

/** What a word tells: of a language, that the visitor is spoken to, or of the house's matters. */
export interface NoticeSign {
  readonly language: number;
  readonly isMatter: boolean;
}

/** What each word of notices tells, from the tables of all languages at once. */
export const noticeSigns: () => ReadonlyMap<string, readonly NoticeSign[]> = lazy(() => {
  const found = new Map<string, NoticeSign[]>();
  NOTICE_WORDS.forEach(({ address, matters }, language) => {
    for (const [list, isMatter] of [[address.split(' '), false] as const, [matters.split(' '), true] as const]) {
      for (const word of list) found.set(word, [...(found.get(word) ?? []), { language, isMatter }]);
    }
  });
  return found;
});
