import type { ChromeKind } from '../model/fate.js';

/** An element that says for certain what it is there for. */
export interface ElementRule {
  readonly kind: ChromeKind;
  /** Tag in lower case; empty for any. */
  readonly tag: string;
  /** Words of its class, id and role, all of which it has. */
  readonly tokens: readonly string[];
}

/**
 * Elements whose text is as good as never body, by kind: `<tag`, a word, or words joined by `+`. Blocks of 60 characters and more in
 * such elements of 1,378 pages of four training sets (2026-11-24), elements that hold over half of the page's prose left out: at most
 * .05 % of the words are body. Most stand on 30 to 300 pages;
 * `ads`, `sponsor`, `outbrain`, `recirculation` and what is read out but not shown on 2 to 13, `taboola` on none. Shorter blocks can be
 * body: questions that are buttons. Not among them: embedded posts, which golds keep and leave out in turn, and boxes with facts.
 */
const LISTS: Readonly<Partial<Record<ChromeKind, string>>> = {
  // What is read out and not shown among them.
  navigation: '<nav navigation navbar breadcrumb breadcrumbs pagination submenu dropdown visually+hidden sr+only screen+reader',
  comments: 'comment comments commentlist commentform disqus respond',
  related: 'related+content promo complementary recirculation outbrain taboola',
  advertising: 'ads sponsor',
  login: '<form dialog popup <fieldset <button <select <dialog login',
  newsletter: 'newsletter+form signup',
  cookies: 'cookies consent',
  tags: 'tags',
  footer: 'contentinfo',
};

/** The rules, in the order of the kinds. */
export const ELEMENT_RULES: readonly ElementRule[] = Object.entries(LISTS).flatMap(([kind, list]) =>
  list.split(' ').map((one): ElementRule => {
    const isTag = one.startsWith('<');
    return { kind: kind as ChromeKind, tag: isTag ? one.slice(1) : '', tokens: isTag ? [] : one.split('+') };
  }),
);

const BY_TAG = new Map(ELEMENT_RULES.filter(({ tag }) => tag !== '').map((rule) => [rule.tag, rule]));
const BY_TOKEN = new Map<string, ElementRule[]>();
for (const rule of ELEMENT_RULES) {
  const [first] = rule.tokens;
  if (first !== undefined) BY_TOKEN.set(first, [...(BY_TOKEN.get(first) ?? []), rule]);
}

/** Give the first rule for an element; null where there is none. */
export function elementRule(tag: string, tokens: readonly string[]): ElementRule | null {
  const byTag = BY_TAG.get(tag);
  if (byTag !== undefined) return byTag;
  for (const token of tokens) {
    const found = BY_TOKEN.get(token)?.find((rule) => rule.tokens.every((one) => tokens.includes(one)));
    if (found !== undefined) return found;
  }
  return null;
}

/** How a rule is written in the table: its id in the ledger is `element:` and this. */
export function ruleName({ tag, tokens }: ElementRule): string {
  return tag === '' ? tokens.join('+') : `<${tag}`;
}
