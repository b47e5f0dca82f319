import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readTokens } from '../../src/parse/html/tokens.js';

/** What sources are made of: all that has a meaning for a tokenizer, and some that looks like it. */
const PIECES = [
  ...'<>/!?=-"\'&;# \t\f\u000bAaPx1…',
  ...['<p', '</p', '<P>', '</p >', '<a ', '<br/>', '<svg>', '</svg>', '<!--', '-->', '--!>', '<!', '<!-', '<?', '</'],
  ...['<![CDATA[', ']]>', '<!DOCTYPE html>', '<script', '</script', '</scr', '<style>', '</STYLE>', '<title>', '</title>'],
  ...['<textarea ', '</textarea\n>', '<xmp>', '</xmp>', '<iframe>', '</iframe>', '<plaintexts>', '<scriptx>', '<K\u212a>'],
  ...[' class="', " id='", ' href=', ' HREF="x?a&amp=1&amp;b"', ' data-x="', ' open', ' clasp=1', '" ', "' "],
  ...['&amp;', '&amp', '&ampx', '&copy2024', '&notit;', '&fjlig;', '&#38;', '&#x41', '&#', '&#x', '&#0;', '&bogus;', '&&amp;'],
];
/** Ends whatever is open: what each makes of a source that is cut off is its own. */
const END = '>"\'>-->]]></script></style></title></textarea></xmp></iframe></noembed></noframes>.';

const sources = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join('') + END)
  // There htmlparser2 leaves a reference as it is, right behind what could have become the closing tag.
  .filter((source) => !/<(?:title|textarea)[\s\S]*<\/?[a-z]*&/i.test(source));

it('reads what the tokenizer of htmlparser2 reads', () => {
  fc.assert(
    fc.property(sources, (source) => {
      expect(ours(source)).toEqual(theirs(source));
    }),
    { numRuns: 2000 },
  );
});

/** Tokens, one a line. Drawings are open from `<svg>` to `</svg>`. */
function ours(source: string): readonly string[] {
  const found: string[] = [];
  let drawings = 0;
  readTokens(source, {
    open: (tag, { class: names, id, href, open }, end) => {
      if (tag === 'svg') drawings++;
      found.push(`<${JSON.stringify([tag, names, id, href, open])} ${end}`);
    },
    close: (tag) => {
      if (tag === 'svg' && drawings > 0) drawings--;
      found.push(`</${tag}`);
    },
    text: (start, end) => found.push(`${start} ${end} ${source.slice(start, end)}`),
    character: (text, _, end) => found.push(`${end} = ${text}`),
    isForeign: () => drawings > 0,
  });
  return found;
}

function theirs(source: string): readonly string[] {
  const found: string[] = [];
  let drawings = 0;
  let tag = '';
  let name = '';
  let value = '';
  let attributes = new Map<string, string>();
  const opened = (end: number): void => {
    if (tag === 'svg') drawings++;
    const given = ['class', 'id', 'href', 'open'].map((one) => attributes.get(one));
    found.push(`<${JSON.stringify([tag, ...given])} ${end + 1}`);
  };
  const closed = (closing: string): void => {
    if (closing === 'svg' && drawings > 0) drawings--;
    found.push(`</${closing}`);
  };
  const ignored = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = source.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!attributes.has(name)) attributes.set(name, value);
      },
      onopentagend: opened,
      onselfclosingtag: (end) => {
        const own = tag;
        opened(end);
        if (drawings > 0) closed(own);
      },
      onclosetag: (start, end) => closed(source.slice(start, end).toLowerCase()),
      ontext: (start, end) => found.push(`${start} ${end} ${source.slice(start, end)}`),
      ontextentity: (codePoint, end) => found.push(`${end} = ${String.fromCodePoint(codePoint)}`),
      oncdata: (start, end, offset) => {
        if (drawings > 0) found.push(`${start} ${end - offset} ${source.slice(start, end - offset)}`);
      },
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
      isInForeignContext: () => drawings > 0,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return found;
}
