import fc from 'fast-check';

/** A piece of a page's source: a tag, or text that is shown, or what isn't. */
export interface Piece {
  readonly kind: 'tag' | 'text' | 'unset';
  readonly html: string;
  /** What the page shows for it, as a browser would decode it. */
  readonly shown: string;
}

const BLOCKS = ['div', 'p', 'h2', 'blockquote', 'section', 'figure', 'pre', 'article'] as const;
const INLINE = ['span', 'b', 'em', 'a href=x', 'code', 'u', 'time'] as const;
/** What isn't text of a page. Nothing in it may be found in a block. */
const UNSET = [
  '<script>hid < den</script>',
  '<style>hid{}</style>',
  '<template><p>hid</template>',
  '<textarea>hid</textarea>',
] as const;
const SOUP_TAGS = (
  'a b i em strong span font code u p div h1 h3 ul ol li dl dt dd table tbody tr td th caption blockquote pre section form button ' +
  'select option optgroup label figure figcaption details summary address center nobr marquee ruby rt rp x-y unknown br hr img wbr'
).split(' ');

const tag = (html: string): Piece => ({ kind: 'tag', html, shown: '' });

/** Text of a page: words, white space, references. */
export const textPieces: fc.Arbitrary<Piece> = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'two',
        'Zwölf',
        '東京',
        'кот',
        'e\u0301',
        '.',
        ' ',
        ' ',
        '\n',
        '\t ',
        '1 < 2',
        'AT&T',
        '𝒳',
        '\u00a0',
        '\u200b',
      ].map((text): readonly [string, string] => [text, text]),
      ['&amp;', '&'] as const,
      ['&lt;p&gt;', '<p>'] as const,
      ['&eacute;', 'é'] as const,
      ['&nbsp;', ' '] as const,
      ['&#x2019;', '\u2019'] as const,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    (parts): Piece => ({
      kind: 'text',
      html: parts.map(([html]) => html).join(''),
      shown: parts.map(([, shown]) => shown).join(''),
    }),
  );

const unset = fc.constantFrom(...UNSET).map((html): Piece => ({ kind: 'unset', html, shown: '' }));
const wrapped = (name: string, inner: readonly Piece[]): readonly Piece[] => [
  tag(`<${name}>`),
  ...inner,
  tag(`</${name.split(' ')[0]}>`),
];

/** Pages whose tags nest as they should. */
export const wellFormed: fc.Arbitrary<readonly Piece[]> = fc.letrec<{ flow: readonly Piece[]; line: readonly Piece[] }>(
  (tie) => ({
    line: fc
      .array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          textPieces.map((piece) => [piece]),
          fc.constantFrom('<br>', '<wbr>', '<img src=x>').map((html) => [tag(html)]),
          unset.map((piece) => [piece]),
          fc.tuple(fc.constantFrom(...INLINE), tie('line')).map(([name, inner]) => wrapped(name, inner)),
        ),
        { maxLength: 4 },
      )
      .map((lists) => lists.flat()),
    flow: fc
      .array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          tie('line'),
          fc.tuple(fc.constantFrom(...BLOCKS), tie('line')).map(([name, inner]) => wrapped(name, inner)),
          fc.tuple(fc.constantFrom('div', 'section', 'blockquote'), tie('flow')).map(([name, inner]) => wrapped(name, inner)),
          fc.array(tie('flow'), { maxLength: 3 }).map((items) =>
            wrapped(
              'ul',
              items.flatMap((item) => wrapped('li', item)),
            ),
          ),
          fc.array(fc.array(tie('flow'), { maxLength: 3 }), { maxLength: 3 }).map((rows) =>
            wrapped(
              'table',
              rows.flatMap((row) =>
                wrapped(
                  'tr',
                  row.flatMap((cell) => wrapped('td', cell)),
                ),
              ),
            ),
          ),
        ),
        { maxLength: 5 },
      )
      .map((lists) => lists.flat()),
  }),
).flow;

/** Tags of all kinds, opened and closed in any order, with text between them that is all shown. */
export const tagSoup: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.oneof(
    fc
      .constantFrom(...SOUP_TAGS)
      .chain((name) => fc.constantFrom(`<${name}>`, `<${name} href=x class="a b">`, `</${name}>`, `<${name}/>`))
      .map(tag),
    textPieces,
    fc.constantFrom('<!-- hid -->', '<!doctype html>', '<?php hid ?>', '<html>', '<body>', '</body>', '</head>').map(tag),
  ),
  { maxLength: 40, size: 'max' },
);

export function htmlOf(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join('');
}
