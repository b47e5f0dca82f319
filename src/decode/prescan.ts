import { encodingLabel } from './labels.js';

/** Most bytes that are looked at: a head may be full of styles before it names its encoding. */
const MAX_HEAD_BYTES = 262_144;
/** Longest tag that is read, in bytes. */
const MAX_TAG = 1000;

const XML_DECLARATION = /^\s{0,64}<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([\w:.-]{1,40})["']/;
/** An attribute with its value, in quotes or bare. */
const ATTRIBUTE = /([^\s=/>"']{1,60})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
/** In the content of `http-equiv=content-type`. */
const CHARSET = /(?:^|[\s;])charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w:.-]{1,40})/i;

const HEAD_ENDS = /^<(?:\/head|body)[\s>]/i;
const META = /^<meta[\s/]/i;

/**
 * Give the encoding that the bytes of an HTML page declare in a `meta` element of the head or an XML declaration, as the Encoding
 * Standard names it; null where they declare none that the platform knows. As the HTML Standard's prescan (13.2.3.2): a page whose
 * declaration can be read isn't in UTF-16, so that means UTF-8.
 */
export function declaredInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MAX_HEAD_BYTES)).toString('latin1');
  const named = XML_DECLARATION.exec(head)?.[1];
  return (named === undefined ? null : known(named)) ?? declaredInMeta(head);
}

function known(named: string): string | null {
  try {
    const label = encodingLabel(named);
    return label.startsWith('utf-16') ? 'utf-8' : label;
  } catch {
    return null;
  }
}

/** Give what the first `meta` element declares that names an encoding which the platform knows. */
function declaredInMeta(head: string): string | null {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
    if (head.startsWith('<!--', at)) {
      // From the dashes that open it: `<!-->` is a comment whole.
      at = head.indexOf('-->', at + 2);
      if (at < 0) return null;
      continue;
    }
    const tag = head.slice(at, at + MAX_TAG);
    if (HEAD_ENDS.test(tag)) return null;
    const named = META.test(tag) ? charsetOf(tag) : undefined;
    const label = named === undefined ? null : known(named);
    if (label !== null) return label;
  }
  return null;
}

function charsetOf(tag: string): string | undefined {
  const end = tag.indexOf('>');
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.slice('<meta'.length, end < 0 ? tag.length : end).matchAll(ATTRIBUTE)) {
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  const own = attributes.get('charset');
  if (own !== undefined) return own;
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'content-type') return undefined;
  return CHARSET.exec(attributes.get('content') ?? '')?.[1];
}
