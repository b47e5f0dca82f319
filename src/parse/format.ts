/** Looked at, in UTF-16 code units from the start: the head of a document, where HTML shows itself before any prose. */
const HEAD_UNITS = 8192;

/** How a document begins, white space and comments apart (HTML Standard, 13.1: doctype, html, head and body in this order, each of them optional). */
const DOCUMENT_START = /^<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;

/** XHTML served with its declaration (XML 1.0, 2.8). */
const XML_DECLARATION = /^<\?xml\s[^<>]{0,200}\?>/i;

/** Fewest tags that a fragment has: a sentence about markup may hold a pair or two. */
const MIN_TAGS = 4;

/** Least share of the head's code units that are inside tags, where the text begins with a tag. Paragraphs of 300 units in `<p>` have .02. */
const MIN_TAG_SHARE_FRAGMENT = 0.01;

/** The same where it begins otherwise, as after a server's warning: a text dump with an embed code or a listing stays below. */
const MIN_TAG_SHARE = 0.2;

/** A tag's beginning. What follows the name tells it from `<3` and `a<b`. */
const TAG_START = /<\/?([a-z][a-z0-9]{0,9})(?=[\s/>])/iy;

/**
 * Elements of the HTML Standard (index of elements) that pages are made of; obsolete ones that old pages still hold among them.
 * Without `img`, `br` and `hr`: text dumps hold tracking pixels and stray breaks.
 */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b blockquote body button center cite code dd div dl dt em fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 head header html i iframe label li link main meta nav noscript object ol option p path ' +
    'picture pre script section select small source span strong style sub sup svg table tbody td textarea tfoot th thead time title tr u ul video'
  ).split(' '),
);

/** Say whether a text is HTML, by its head: it begins as a document does, or with a tag of several, or is to a large part tags. */
export function looksLikeHtml(text: string): boolean {
  const head = afterPreamble(text.slice(0, HEAD_UNITS));
  if (DOCUMENT_START.test(head)) return true;
  const tags = tagsOf(head);
  if (tags.count < MIN_TAGS) return false;
  return tags.units >= head.length * (tags.first === 0 ? MIN_TAG_SHARE_FRAGMENT : MIN_TAG_SHARE);
}

/** Leave out white space, comments and an XML declaration at the start. */
function afterPreamble(text: string): string {
  let rest = text.trimStart();
  const declaration = XML_DECLARATION.exec(rest);
  if (declaration !== null) rest = rest.slice(declaration[0].length).trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) break;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

interface Tags {
  readonly count: number;
  /** Code units inside them, angle brackets included. */
  readonly units: number;
  /** Offset of the first; -1 where there is none. */
  readonly first: number;
}

function tagsOf(head: string): Tags {
  let count = 0;
  let units = 0;
  let first = -1;
  for (let at = head.indexOf('<'); at >= 0; ) {
    TAG_START.lastIndex = at;
    const name = TAG_START.exec(head)?.[1]?.toLowerCase();
    if (name === undefined || !ELEMENTS.has(name)) {
      at = head.indexOf('<', at + 1);
      continue;
    }
    const close = head.indexOf('>', at);
    const end = close < 0 ? head.length : close + 1;
    if (first < 0) first = at;
    count++;
    units += end - at;
    at = head.indexOf('<', end);
  }
  return { count, units, first };
}
