import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** Other extractors: what each finds in a page of HTML, as text. Empty where it finds nothing or fails. */
export const PEERS: Readonly<Record<string, (html: string) => Promise<string>>> = {
  'Readability.js': async (html) => blockText(readable(html)),
  defuddle: async (html) => blockText((await Defuddle(parseHTML(html).document as never, 'https://example.org/')).content),
};

/** Give what Readability.js takes for the article, as HTML. */
export function readable(html: string): string {
  return new Readability(parseHTML(html).document).parse()?.content ?? '';
}

/** Give what a peer finds; nothing where it throws. */
export async function peerText(name: string, html: string): Promise<string> {
  try {
    return await PEERS[name]!(html);
  } catch {
    return '';
  }
}

const BLOCK_TAG = /<(?=\/?(?:p|div|li|h[1-6]|br|tr|td|th|blockquote|figcaption|pre|dt|dd)\b)/gi;

/** Text of a fragment, a line a block: the score counts words, and words of two blocks must not run together. */
function blockText(html: string): string {
  const { document } = parseHTML(`<html><body>${html.replace(BLOCK_TAG, '\n<')}</body></html>`);
  return document.body.textContent ?? '';
}
