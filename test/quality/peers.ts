import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** Other extractors: what each finds in a page of HTML, as text. Empty where it finds nothing or fails. */
export const PEERS: Readonly<Record<string, (html: string, url: string | null) => Promise<string>>> = {
  'Readability.js': async (html) => {
    try {
      const { document } = parseHTML(html);
      return blockText(new Readability(document).parse()?.content ?? '');
    } catch {
      return '';
    }
  },
};

/** Text of a fragment, a line a block: the score counts words, and words of two blocks must not run together. */
function blockText(html: string): string {
  return (
    parseHTML(
      `<html><body>${html.replace(/<(?=\/?(?:p|div|li|h[1-6]|br|tr|td|blockquote|figcaption|pre)\b)/gi, '\n<')}</body></html>`,
    ).document.body.textContent ?? ''
  );
}
