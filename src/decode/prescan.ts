import { encodingLabel } from './labels.js';

/** Most bytes that are looked at: a head may be full of styles before it names its encoding. */
const MAX_HEAD_BYTES = 262_144;
/** Longest tag that is read, in bytes. */
const MAX_TAG = 1000;

const XML_DECLARATION = /^\s{0,64}<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{1,40})["']/;
/** Both forms of the HTML Standard: `charset=…` of its own, and in the `content` of `http-equiv=content-type`. */
const CHARSET = /[\s"';]charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.-]{1,40})/i;
const HEAD_ENDS = /^<(?:\/head|body)[\s>]/i;
const META = /^<meta[\s/]/i;

/**
 * Give the encoding that the bytes of an HTML page declare in a `meta` element of the head or an XML declaration, as the Encoding
 * Standard names it; null where they declare none that the platform knows. As the HTML Standard's prescan (13.2.3.2): a page whose
 * declaration can be read isn't in UTF-16, so that means UTF-8.
 */
export function declaredInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MAX_HEAD_BYTES)).toString('latin1');
  const named = XML_DECLARATION.exec(head)?.[1] ?? metaCharset(head);
  if (named === undefined) return null;
  try {
    const label = encodingLabel(named);
    return label.startsWith('utf-16') ? 'utf-8' : label;
  } catch {
    return null;
  }
}

function metaCharset(head: string): string | undefined {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
    if (head.startsWith('<!--', at)) {
      at = head.indexOf('-->', at + 4);
      if (at < 0) return undefined;
      continue;
    }
    const tag = head.slice(at, at + MAX_TAG);
    if (HEAD_ENDS.test(tag)) return undefined;
    if (!META.test(tag)) continue;
    const end = tag.indexOf('>');
    const found = CHARSET.exec(end < 0 ? tag : tag.slice(0, end))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
