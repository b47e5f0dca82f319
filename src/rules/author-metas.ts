/** Names of `meta` elements that hold the author, in lower case, the surer first. Source: as of the dates, `date-sources.ts`. */
export const AUTHOR_METAS: readonly string[] = [
  'author',
  'article:author_name',
  'article:author',
  'og:article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'mrf:authors',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'rnews:creator',
  'articleauthor',
  'article_author',
  'article.author',
  'authors',
  'byl',
  'byline',
  'creator',
  'shareaholic:article_author_name',
  'lp.article:author',
  'dable:author',
  'dcsext.author',
];

/** Those that write the family name first, as libraries do: `Marnow, Tilda`. */
export const FAMILY_FIRST_METAS: ReadonlySet<string> = new Set([
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
]);

/** Labels of `twitter:label1` behind which `twitter:data1` names the author, as Yoast's WordPress plugin writes them in each language; folded. */
export const WRITTEN_BY_LABELS: ReadonlySet<string> = new Set(
  (
    'written by,author,verfasst von,geschrieben von,écrit par,rédigé par,escrito por,scritto da,geschreven door,napisane przez,autor,skriven av,skrevet af,' +
    'skrevet av,kirjoittanut,szerző,scris de,γράφτηκε από,συντάχθηκε από,написано автором,автор,yazan,ditulis oleh,được viết bởi,作者,執筆者,글쓴이'
  ).split(','),
);

/** A part of an address that leads to the page of an author. */
export const AUTHOR_PATH: RegExp =
  /[/?](?:authors?|autor(?:en|es|i)?|autore|auteurs?|writers?|contributors?|journalists?|reporters?|penulis|toireporter|skribenter?|kirjoittaja|yazar(?:lar)?)[/=]/i;

/** The same, or to that of a person: near a headline that is who wrote the article. */
export const PERSON_PATH: RegExp = /[/?](?:people|person|profiles?|team|staff|by|redaktur)[/=]/i;
