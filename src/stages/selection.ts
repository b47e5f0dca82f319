import type { SelectorRule } from '../rules/user-rules.js';

/** What a user's selectors say of a page's blocks, in `Page.blocks` order: the rule that selected it, null where none did; empty where there are no selectors. */
export type Selection = readonly (SelectorRule | null)[];
