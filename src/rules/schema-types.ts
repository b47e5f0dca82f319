/**
 * Types of schema.org (version 29), in lower case since pages write them in every case, by what a node of the type can say of its page.
 * Source: https://schema.org/Article and https://schema.org/WebPage with the types below them.
 */

/** The page's text itself: its headline, authors and dates are the article's. */
export const ARTICLE_TYPES: ReadonlySet<string> = words(
  'article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle reviewnewsarticle ' +
    'askpublicnewsarticle advertisercontentarticle satiricalarticle scholarlyarticle medicalscholarlyarticle techarticle apireference ' +
    'report socialmediaposting blogposting liveblogposting discussionforumposting hentry',
);

/** Works that pages are about in an article's place: a recipe, a review, a film with the text under it. */
export const WORK_TYPES: ReadonlySet<string> = words(
  'creativework recipe howto review criticreview claimreview podcastepisode radioepisode episode videoobject newsvideo audioobject ' +
    'imagegallery interview course dataset book chapter',
);

/** The page round the text: its date is the article's where nothing nearer has one. */
export const PAGE_TYPES: ReadonlySet<string> = words(
  'webpage itempage aboutpage faqpage qapage medicalwebpage realestatelisting collectionpage mediagallery',
);

/** Who publishes. */
export const SITE_TYPES: ReadonlySet<string> = words('website');

/**
 * Keys from which a node stands for the page still. Under all others stand things that it mentions: parts of lists, comments,
 * other articles, people.
 */
export const OWN_KEYS: ReadonlySet<string> = new Set(['@graph', 'mainEntity', 'mainEntityOfPage']);

/** Types of an author who is no person. */
export const ORGANIZATION_TYPES: ReadonlySet<string> = words(
  'organization newsmediaorganization corporation localbusiness educationalorganization collegeoruniversity governmentorganization ' +
    'ngo website brand',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
