/**
 * Words in the class or id of an element that holds what other articles or readers say: dates and names in it aren't those of the page's article.
 * In lower case, as `Container.tokens` has them. Source: the containers of related lists and comments on the pages of `fundus` and `wcxb`.
 */
export const FOREIGN_TOKENS: ReadonlySet<string> = new Set(
  (
    'comment comments commentlist kommentar kommentare commentaires comentarios comentários komentar disqus reply replies respond ' +
    'related recommended recommendations recommend suggested popular trending latest teaser teasers promo sidebar ' +
    'carousel slider menu navigation breadcrumb breadcrumbs newsletter cookie terkait'
  ).split(' '),
);

/** Elements that hold what isn't the article's own. */
export const FOREIGN_TAGS: ReadonlySet<string> = new Set(['nav']);
