import { describe, expect, it } from 'vitest';
import { elementRow, FOREIGN_TAGS, HEADING_TAGS, INTEGRATION_POINTS, TABLE_PARTS } from '../../src/rules/elements.js';

const words = (list: string): readonly string[] => list.split(' ');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
/** The elements of the HTML Standard (section 4) that are not obsolete, and of its section 16.2 that are. */
const ELEMENTS = words(
  'html head title base link meta style body article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer address p hr pre ' +
    'blockquote ol ul menu li dl dt dd figure figcaption main search div a em strong small s cite q dfn abbr ruby rt rp data time code ' +
    'var samp kbd sub sup i b u mark bdi bdo span br wbr ins del picture source img iframe embed object video audio track map area ' +
    'svg math table caption colgroup col tbody thead tfoot tr td th form label input button select datalist optgroup option textarea ' +
    'output progress meter fieldset legend details summary dialog script noscript template slot canvas applet acronym bgsound dir ' +
    'frame frameset noframes isindex keygen listing menuitem nextid noembed param plaintext rb rtc strike xmp basefont big blink ' +
    'center font marquee multicol nobr spacer tt',
);
const having = (is: (tag: string) => boolean): readonly string[] => ELEMENTS.filter(is).sort();

describe('elementRow', () => {
  it('knows the void elements of the standard (13.1.2) and those that its parser treats so (13.2.6.4.7)', () => {
    expect(having((tag) => elementRow(tag).empty)).toEqual(
      words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'),
    );
  });

  it('sets a void element as no block but a rule, and breaks the line at br alone', () => {
    expect(having((tag) => elementRow(tag).display === 'break')).toEqual(['br']);
    for (const tag of having((one) => elementRow(one).empty)) {
      expect([tag, elementRow(tag).display]).toEqual([tag, { br: 'break', hr: 'spaced' }[tag] ?? 'void']);
    }
  });

  it('sets as blocks what the standard’s style sheet does (15.3.3, 15.3.7 to 15.3.12)', () => {
    const blocks = words(
      'address blockquote center dialog div figure figcaption footer form header hr legend listing main p plaintext pre search xmp ' +
        'article aside h1 h2 h3 h4 h5 h6 hgroup nav section dir dd dl dt menu ol ul li table caption tbody thead tfoot tr td th ' +
        'fieldset details summary optgroup option html body',
    );
    expect(blocks.filter((tag) => !['block', 'spaced'].includes(elementRow(tag).display))).toEqual([]);
  });

  it('sets a blank line round what has margins there', () => {
    expect(having((tag) => elementRow(tag).display === 'spaced')).toEqual(
      words('blockquote caption dl figcaption figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre ul xmp'),
    );
  });

  it('runs phrasing elements on in the line', () => {
    const phrasing = words(
      'a abbr b bdi bdo cite code data del dfn em font i ins kbd map mark math output picture q rb rp rt ruby s samp slot small span strong sub sup time tt u var',
    );
    expect(phrasing.filter((tag) => elementRow(tag).display !== 'inline')).toEqual([]);
  });

  it('sets no text of elements whose content is not shown', () => {
    expect(having((tag) => elementRow(tag).display === 'unset')).toEqual(
      words(
        'applet audio canvas datalist iframe meter noembed noframes object progress script style svg template textarea title video',
      ),
    );
    expect(words('annotation annotation-xml').map((tag) => elementRow(tag).display)).toEqual(['unset', 'unset']);
  });

  it('runs unknown elements on in the line, and sets custom ones as blocks', () => {
    expect(elementRow('blink2').display).toBe('inline');
    expect(elementRow('').display).toBe('inline');
    expect(elementRow('amp-img').display).toBe('block');
    expect(elementRow('constructor').display).toBe('inline');
  });

  it('closes a paragraph before the elements that do so in the standard (13.2.6.4.7)', () => {
    // Without `form`'s and `table`'s conditions; with `listing`, and without what isn't set as a block.
    expect(having((tag) => elementRow(tag).closesParagraph)).toEqual(
      words(
        'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
          'h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
      ),
    );
  });

  it('lets no closing tag out of the elements that bound a scope in the standard (13.2.4.2), but for those that are not read', () => {
    expect(having((tag) => elementRow(tag).barrier)).toEqual(words('button caption html marquee table td template th'));
  });

  it('knows the formatting elements of the standard (13.2.4.3)', () => {
    expect(having((tag) => elementRow(tag).formatting)).toEqual(words('a b big code em font i nobr s small strike strong tt u'));
  });

  it('knows the elements that end SVG and MathML in the standard (13.2.6.5), but for font, which depends on its attributes', () => {
    expect(having((tag) => elementRow(tag).breaksOut)).toEqual(
      words(
        'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ' +
          'ruby s small span strike strong sub sup table tt u ul var',
      ),
    );
    // What isn't known doesn't.
    expect(elementRow('path').breaksOut).toBe(false);
    expect(elementRow('font-face').breaksOut).toBe(false);
  });

  it('closes elements whose closing tag may be left out (13.1.2.4) within what holds them', () => {
    const implied = having((tag) => elementRow(tag).closes.length > 0);
    expect(implied).toEqual(words('a button dd dt h1 h2 h3 h4 h5 h6 li optgroup option tbody td tfoot th thead tr'));
    for (const tag of implied) expect([tag, elementRow(tag).closes.some((one) => ELEMENTS.includes(one))]).toEqual([tag, true]);
    expect(elementRow('li')).toMatchObject({ closes: ['li'], within: ['ul', 'ol', 'menu', 'dir'] });
    expect(elementRow('tr')).toMatchObject({ closes: ['tr', 'td', 'th', 'caption'], within: ['table'] });
    expect(elementRow('h3').closes).toEqual(HEADINGS);
  });

  it('gives an element that closes others a block, or it is a link', () => {
    for (const tag of having((one) => elementRow(one).closes.length > 0)) {
      expect([tag, elementRow(tag).display === 'inline']).toEqual([tag, tag === 'a']);
    }
  });
});

describe('the sets of elements', () => {
  it('hold what their names say', () => {
    expect([...HEADING_TAGS]).toEqual(HEADINGS);
    expect([...TABLE_PARTS].sort()).toEqual(words('caption table tbody td tfoot th thead tr'));
    expect([...FOREIGN_TAGS]).toEqual(['svg', 'math']);
    // HTML Standard, 13.2.6: MathML text integration points and HTML integration points.
    expect([...INTEGRATION_POINTS].sort()).toEqual(words('annotation-xml desc foreignobject mi mn mo ms mtext title'));
  });
});
