/** What an element round a block is there for, as its tag or the words of its class, id and role say. */
export type ContainerPurpose =
  | 'navigation'
  | 'aside'
  | 'header'
  | 'footer'
  | 'form'
  | 'article'
  | 'figure'
  | 'list'
  | 'table'
  | 'quote'
  | 'comments'
  | 'related'
  | 'share'
  | 'advertising'
  | 'offer'
  | 'author'
  | 'caption'
  | 'tags'
  | 'meta'
  | 'text'
  | 'embed';

/** Elements by purpose (HTML Standard, 4.3 and 4.4). */
const TAGS: Readonly<Partial<Record<ContainerPurpose, string>>> = {
  navigation: 'nav menu',
  aside: 'aside',
  header: 'header',
  footer: 'footer',
  form: 'form button select option label fieldset dialog',
  article: 'article main',
  figure: 'figure',
  caption: 'figcaption caption',
  list: 'ul ol li dl dt dd',
  table: 'table tr td th',
  quote: 'blockquote',
};

/**
 * Words of classes, ids and roles by purpose: those that the style sheets of many sites share, most of them English whatever the
 * language of the page. Roles are of WAI-ARIA 1.2.
 */
const WORDS: Readonly<Partial<Record<ContainerPurpose, string>>> = {
  navigation:
    'nav navbar navigation menu menubar breadcrumb breadcrumbs pagination pager sitemap toc drawer toolbar skip skiplinks topbar',
  aside: 'aside sidebar sidebars rail complementary widget widgets rightcol leftcol',
  header: 'header masthead banner',
  footer: 'footer foot contentinfo colophon bottom copyright',
  form: 'form search searchbox login signin signup register dialog modal popup overlay cookie cookies consent gdpr',
  article: 'article',
  comments:
    'comment comments commentary commentlist disqus discussion respond reply replies kommentar kommentare komentar comentarios commentaires forum',
  related:
    'related recommend recommended recommendation recommendations recirc recirculation more popular trending mostread teaser teasers ' +
    'promo outbrain taboola latest similar suggested further readmore readnext also terkait terpopuler rekomendasi crosslinks topstories',
  share: 'share sharing shares social socials sharebar addthis addtoany facebook twitter whatsapp follow sharedaddy',
  advertising:
    'ad ads adv advert adverts advertisement advertising adslot adunit dfp banner sponsor sponsored werbung anzeige publicidad iklan',
  offer: 'newsletter subscribe subscription subscriptions paywall abo donate donation membership premium app optin',
  author: 'author authors byline bio autor autoren writer contributor contributors penulis reporter',
  caption: 'caption captions credit credits copyright legend photographer wp',
  tags: 'tag tags keyword keywords topic topics categories category label labels',
  meta: 'meta date dateline datetime time timestamp published pubdate updated info dates datum',
  text: 'articlebody body content entry story storytext text post paragraph paragraphs richtext prose copy copytext main hentry',
  embed: 'embed embedded tweet twitter instagram gallery slideshow carousel slider video player widget infobox factbox box',
};

/** The purposes, each with a bit. */
export const PURPOSES: readonly ContainerPurpose[] = [
  'navigation',
  'aside',
  'header',
  'footer',
  'form',
  'article',
  'figure',
  'list',
  'table',
  'quote',
  'comments',
  'related',
  'share',
  'advertising',
  'offer',
  'author',
  'caption',
  'tags',
  'meta',
  'text',
  'embed',
];

const TAG_BITS = bitsByWord(TAGS);
const WORD_BITS = bitsByWord(WORDS);

/** Give the bits of some purposes. */
export function bitsOf(purposes: readonly ContainerPurpose[]): number {
  return purposes.reduce((bits, purpose) => bits | (1 << PURPOSES.indexOf(purpose)), 0);
}

/** Give the purposes of an element, a bit each in the order of {@link PURPOSES}; 0 where nothing is known of it. */
export function purposeBits(tag: string, tokens: readonly string[]): number {
  let bits = TAG_BITS.get(tag) ?? 0;
  for (const token of tokens) bits |= WORD_BITS.get(token) ?? 0;
  return bits;
}

function bitsByWord(lists: Readonly<Partial<Record<ContainerPurpose, string>>>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  PURPOSES.forEach((purpose, i) => {
    for (const word of (lists[purpose] ?? '').split(' ')) if (word !== '') bits.set(word, (bits.get(word) ?? 0) | (1 << i));
  });
  return bits;
}
