/** How parts of a ledger or diff are set off; each function gives its text, coloured or as it is. */
export interface Style {
  readonly kept: (text: string) => string;
  readonly dropped: (text: string) => string;
  /** What stays beside the body: kicker, byline, dateline; in a diff the place of a hunk. */
  readonly aside: (text: string) => string;
  readonly headline: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** The style without colour. */
export const plainStyle: Style = { kept: same, dropped: same, aside: same, headline: same, faint: same };

function same(text: string): string {
  return text;
}
