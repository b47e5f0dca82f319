import { parseHtml } from '../../src/parse/html/parse-html.js';

/** The same HTML page as other tools would have written it, or with what says nothing more. All of these work on the source. */

const BODY_START = /<body\b[^>]*>/i;
const BODY_END = /<\/body>/i;
const TAG = /<(\/?)([a-z][a-z0-9-]*)/g;
const BETWEEN_TAGS = />(\s*)</g;
/** What may hold `<` as text, comments and scripts: pieces at odd places when the source is split by it. */
const UNREAD = /(<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<textarea\b[\s\S]*?<\/textarea>)/gi;
const PARAGRAPH = /<p\b[^>]*>[\s\S]*?<\/p>/gi;

/** Give the page with CRLF line ends. */
export function withHtmlCrlf(source: string): string {
  return source.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
}

/** Give the page with its tags in capitals. */
export function withUpperTags(source: string): string {
  return outsideUnread(source, (piece) =>
    piece.replaceAll(TAG, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  );
}

/** Give the page with a comment between any two tags. */
export function withComments(source: string): string {
  return outsideUnread(source, (piece) => piece.replaceAll(BETWEEN_TAGS, '>$1<!-- <p>no > text --><'));
}

/** Give the page with so many `div`s round all that it holds. */
export function inDivs(count: number, source: string): string {
  return source
    .replace(BODY_START, (body) => body + '<div>'.repeat(count))
    .replace(BODY_END, (body) => '</div>'.repeat(count) + body);
}

/** Give the page with a menu of these links at its top. */
export function withNav(links: readonly string[], source: string): string {
  const items = links.map((text, i) => `<li><a href="/menu/${i}">${text}</a></li>`).join('');
  return source.replace(BODY_START, (body) => `${body}<nav><ul>${items}</ul></nav>`);
}

/**
 * Give the page with a copy of the paragraph `text` right behind the paragraph `last`.
 * @throws RangeError where one of them is no `p` of the page.
 */
export function withCopy(text: string, last: string, source: string): string {
  const paragraphs = source.match(PARAGRAPH) ?? [];
  const found = (one: string): string => {
    const element = paragraphs.find(
      (html) =>
        parseHtml(html)
          .blocks.map((block) => block.text)
          .join(' ') === one,
    );
    if (element === undefined) throw new RangeError(`no paragraph is ${one}`);
    return element;
  };
  const [copy, place] = [found(text), found(last)];
  return source.replace(place, () => `${place}\n${copy}`);
}

function outsideUnread(source: string, change: (piece: string) => string): string {
  return source
    .split(UNREAD)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');
}
