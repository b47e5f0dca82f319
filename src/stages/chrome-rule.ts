import type { ChromeKind } from '../model/fate.js';

/** What a rule says of a block: the evidence of a drop for chrome. */
export interface ChromeFinding {
  readonly kind: ChromeKind;
  readonly rule: string;
  readonly detail: string | null;
}
