/** How an element is set on the page. */
type Display =
  /** Runs on in the line. */
  | 'inline'
  /** Begins and ends a block. */
  | 'block'
  /** A block with a blank line round it. */
  | 'spaced'
  /** Breaks the line. */
  | 'break'
  /** Empty, and sets nothing. */
  | 'void'
  /** What it holds is no text of the page. */
  | 'unset';

/** What the parser knows of an element. */
export interface ElementRow {
  readonly display: Display;
  /** Has no content and no closing tag (HTML Standard, 13.1.2). */
  readonly empty: boolean;
  /** Elements opened outside it can't be closed inside (HTML Standard, 13.2.4.2: scopes). */
  readonly barrier: boolean;
  /** Opening it closes a paragraph (HTML Standard, 13.2.6.4.7). */
  readonly closesParagraph: boolean;
  /** Opening it closes the nearest of these, unless one of `within` stands between. */
  readonly closes: readonly string[];
  readonly within: readonly string[];
  /** Where its closing tag stands inside a block that is open in it, it marks nothing from there on (HTML Standard, 13.2.6.4.7: adoption agency). */
  readonly formatting: boolean;
  /** Can't stand in SVG or MathML: ends them (HTML Standard, 13.2.6.5). */
  readonly breaksOut: boolean;
}

/**
 * Display by tag, from the suggested rendering of the HTML Standard (15.3); form controls stand alone, as browsers show them. `rp`
 * is shown, as where ruby text can't be set above the line.
 */
const DISPLAYS: Readonly<Record<Exclude<Display, 'inline'>, string>> = {
  block:
    'address article aside body button center details dd dialog dir div dt fieldset footer form frameset header hgroup html label ' +
    'legend li main nav noscript optgroup option search section select summary table tbody td tfoot th thead tr',
  spaced: 'blockquote caption dl figcaption figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre ul xmp',
  break: 'br',
  void: 'area base basefont bgsound col embed frame img input keygen link meta param source track wbr',
  unset:
    'annotation annotation-xml applet audio canvas datalist iframe meter noembed noframes object progress script style svg template ' +
    'textarea title video',
};

const EMPTY = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Without `object` and `applet`: what they hold isn't read, so that all they could keep from closing is the page's. */
const BARRIERS = words('button caption html marquee table td template th');
const CLOSES_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp dd dt li',
);
const HEADINGS = 'h1 h2 h3 h4 h5 h6';
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
const BREAKS_OUT = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby ' +
    's small span strong strike sub sup table tt u ul var',
);

/** What the opening of an element closes, and the elements between which it does not. */
const IMPLIED: Readonly<Record<string, readonly [closes: string, within: string]>> = {
  li: ['li', 'ul ol menu dir'],
  dt: ['dt dd', 'dl'],
  dd: ['dt dd', 'dl'],
  option: ['option', 'select datalist'],
  optgroup: ['option optgroup', 'select'],
  td: ['td th', 'table'],
  th: ['td th', 'table'],
  tr: ['tr td th caption', 'table'],
  tbody: ['tbody thead tfoot tr td th caption', 'table'],
  thead: ['tbody thead tfoot tr td th caption', 'table'],
  tfoot: ['tbody thead tfoot tr td th caption', 'table'],
  a: ['a', 'table td th'],
  button: ['button', 'table td th'],
  ...Object.fromEntries(HEADINGS.split(' ').map((tag) => [tag, [HEADINGS, 'div section article td th li']])),
};

/** A table and its parts: their closing tags reach through cells, up to their own table. */
export const TABLE_PARTS: ReadonlySet<string> = words('caption table tbody td tfoot th thead tr');

/** The closing tag of one closes any. */
export const HEADING_TAGS: ReadonlySet<string> = words(HEADINGS);

/** Where SVG and MathML are, and the elements in them that hold HTML again (HTML Standard, 13.2.6: integration points). */
export const FOREIGN_TAGS: ReadonlySet<string> = words('svg math');
export const INTEGRATION_POINTS: ReadonlySet<string> = words('foreignobject desc title mi mo mn ms mtext annotation-xml');

const ROWS: ReadonlyMap<string, ElementRow> = new Map(
  [
    ...Object.values(DISPLAYS).flatMap((tags) => [...words(tags)]),
    ...Object.keys(IMPLIED),
    ...BARRIERS,
    ...FORMATTING,
    ...BREAKS_OUT,
  ].map((tag) => [tag, rowOf(tag)]),
);
const INLINE = rowOf('');
const CUSTOM: ElementRow = { ...INLINE, display: 'block' };

/**
 * Give what the parser knows of an element, by its tag in lower case. Unknown ones run on in the line, as in browsers; custom
 * elements, whose style sheets aren't there, are blocks, as nearly all of them are.
 */
export function elementRow(tag: string): ElementRow {
  return ROWS.get(tag) ?? (tag.includes('-') ? CUSTOM : INLINE);
}

function rowOf(tag: string): ElementRow {
  const display = (Object.keys(DISPLAYS) as (keyof typeof DISPLAYS)[]).find((key) => words(DISPLAYS[key]).has(tag));
  const [closes, within] = IMPLIED[tag] ?? ['', ''];
  return {
    display: display ?? 'inline',
    empty: EMPTY.has(tag),
    barrier: BARRIERS.has(tag),
    closesParagraph: CLOSES_PARAGRAPH.has(tag),
    closes: [...words(closes)],
    within: [...words(within)],
    formatting: FORMATTING.has(tag),
    breaksOut: BREAKS_OUT.has(tag),
  };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}
