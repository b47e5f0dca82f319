import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../src/metadata/json-ld.js';
import { articleBody, type OwnNodes, type OwnSigns, ownNodes } from '../../src/metadata/own-nodes.js';

const TITLE = 'Mayor signs deal with saddlers';
const URL = 'https://www.larkhaven.example/news/saddlers/';

function found(values: unknown, signs: Partial<OwnSigns> = {}): OwnNodes {
  return ownNodes(readJsonLd([JSON.stringify(values)]), { titles: [TITLE], addresses: [URL], headings: [], ...signs });
}

describe('ownNodes', () => {
  it('takes the only article, whatever it says', () => {
    expect(found({ '@type': 'NewsArticle', headline: 'Something else' }).article).toHaveProperty('headline', 'Something else');
    expect(found({ '@type': 'BlogPosting' }).article).not.toBeNull();
  });

  it('takes the article with the title of the page, not the first one', () => {
    const articles = ['Ferry runs again', 'Mayor Signs Deal with Saddlers!'].map((headline) => ({
      '@type': 'Article',
      headline,
    }));
    expect(found(articles).article).toHaveProperty('headline', 'Mayor Signs Deal with Saddlers!');
  });

  it('takes the article whose headline is a part of the title, or the title of which is a part', () => {
    const articles = ['Ferry runs again', TITLE].map((headline) => ({ '@type': 'Article', headline }));
    expect(found(articles, { titles: [`${TITLE} | Larkhaven Post`] }).article).toHaveProperty('headline', TITLE);
    expect(found(articles, { titles: ['deal with saddlers'] }).article).toHaveProperty('headline', TITLE);
  });

  it.each([
    ['Fair starts', 'Ferry'],
    ['Fair starts!', 'Ferry'],
    ['Fairs start today', 'Fairs start today'],
  ])('is told nothing by a headline of a word or two inside a title: %s', (headline, expected) => {
    const articles = ['Ferry', headline].map((one) => ({ '@type': 'Article', headline: one }));
    expect(found(articles, { titles: [`${headline} in Larkhaven`] }).article).toHaveProperty('headline', expected);
  });

  it.each([
    ['http://larkhaven.example/news/saddlers'],
    ['https://larkhaven.example/news/saddlers/#article'],
    ['HTTPS://WWW.LARKHAVEN.EXAMPLE/news/saddlers/'],
  ])('takes the article with the address of the page, however written: %s', (address) => {
    for (const own of [
      { url: address },
      { '@id': address },
      { mainEntityOfPage: address },
      { mainEntityOfPage: { '@id': address } },
    ]) {
      const articles = [
        { '@type': 'Article', name: 'y', url: 'https://larkhaven.example/news/ferry' },
        { '@type': 'Article', ...own, name: 'x' },
      ];
      expect(found(articles).article).toHaveProperty('name', 'x');
    }
  });

  it('takes the first of articles that nothing tells apart', () => {
    const articles = ['a', 'b'].map((author) => ({ '@type': 'Article', headline: TITLE, author }));
    expect(found(articles).article).toHaveProperty('author', 'a');
  });

  it('takes no article of a list, no related one and no comment', () => {
    const article = { '@type': 'NewsArticle', headline: TITLE };
    expect(found({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: article }] }).article).toBeNull();
    expect(found({ '@type': 'WebPage', relatedLink: article }).article).toBeNull();
  });

  describe('an article of another page', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Council passes its budget',
      url: 'https://larkhaven.example/politics/budget',
    };

    it.each(['url', '@id', 'mainEntityOfPage'])('is not taken: it has another headline and another address in %s', (key) => {
      const { url, ...rest } = other;
      expect(found({ ...rest, [key]: url }).article).toBeNull();
    });

    it('leaves its place to a work', () => {
      expect(found([other, { '@type': 'Recipe', name: 'Bread' }]).article).toHaveProperty('name', 'Bread');
    });

    it.each([
      ['its headline is the title', { headline: TITLE }],
      ['its headline has enough words of the title', { headline: 'Mayor deal: sheds lent out for nothing' }],
      ['it has no headline', { headline: undefined }],
      ['it has the address of the page too', { '@id': URL }],
      ['only what its address asks for differs', { url: `${URL}?from=feed` }],
      ['its address is that of the site', { url: 'https://larkhaven.example/' }],
      ['its address is a fragment', { url: '#article' }],
    ])('is the page’s own where %s', (_, own) => {
      expect(found({ ...other, ...own }).article).not.toBeNull();
    });

    it.each([
      ['share 3 of 10 words', 'mayor signs deal d e f g h i j', true],
      ['share 2 of 10 words', 'mayor signs c d e f g h i j', false],
    ])('is told by the words of the shorter headline: %s', (_, headline, isOwn) => {
      const titles = ['Mayor signs deal k l m n o p q r s'];
      expect(found({ ...other, headline }, { titles }).article !== null).toBe(isOwn);
    });

    it('is the page’s own where the page prints its headline, says nothing of itself, or only names its host', () => {
      expect(found(other, { headings: ['Council Passes Its Budget'] }).article).not.toBeNull();
      expect(found(other, { titles: [] }).article).not.toBeNull();
      expect(found(other, { addresses: [] }).article).not.toBeNull();
      expect(found(other, { addresses: ['https://larkhaven.example/'] }).article).not.toBeNull();
    });
  });

  it('takes a work where there is no article, wherever it stands', () => {
    expect(found([{ '@type': 'Recipe', name: 'Bread' }]).article).toHaveProperty('name', 'Bread');
    expect(found([{ '@type': 'Recipe' }, { '@type': 'Article', name: 'Loaves' }]).article).toHaveProperty('name', 'Loaves');
    expect(found([{ '@type': 'Person' }]).article).toBeNull();
  });

  it('finds page and site', () => {
    const { page, site } = found({
      '@graph': [
        { '@type': 'WebSite', name: 'Larkhaven Post' },
        { '@type': 'WebPage', name: TITLE },
      ],
    });
    expect(page).toHaveProperty('name', TITLE);
    expect(site).toHaveProperty('name', 'Larkhaven Post');
  });
});

describe('articleBody', () => {
  it('gives the text, a line a paragraph', () => {
    const of = (body: unknown): string | null => articleBody(found({ '@type': 'Article', articleBody: body }));
    expect(of('<p>One &amp; two.</p><p>Three.</p>')).toBe('One & two.\nThree.');
    expect(of('One.\n\n  Two.')).toBe('One.\nTwo.');
    expect(of(' ')).toBeNull();
    expect(of(undefined)).toBeNull();
    expect(articleBody(found([]))).toBeNull();
  });
});
