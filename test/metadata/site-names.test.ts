import { describe, expect, it } from 'vitest';
import { compactKey, isNameItself, isSiteName, siteNames } from '../../src/metadata/site-names.js';
import { factsOf, linked, meta } from '../support/html.js';

describe('siteNames', () => {
  it('gathers names that the page states and those in its addresses', () => {
    const html = `${meta('og:site_name', 'Larkhaven Post')}${linked(
      { '@type': 'WebSite', name: 'The Post' },
      { '@type': 'Article', publisher: { '@type': 'Organization', name: 'Post Press' } },
    )}`;
    expect(siteNames(factsOf(html, 'https://www.lark-post.co.uk/a'))).toEqual({
      stated: ['larkhavenpost', 'postpress', 'thepost'],
      hosts: ['larkpost', 'larkpostcouk'],
    });
  });

  it('takes the host of the canonical address where the page’s isn’t known', () => {
    expect(siteNames(factsOf('<link rel=canonical href="https://lark.example/a">', null)).hosts).toEqual(['lark', 'larkexample']);
    expect(siteNames(factsOf('', null))).toEqual({ stated: [], hosts: [] });
  });
});

describe('isSiteName', () => {
  const names = { stated: ['larkhavenpost'], hosts: ['lp', 'larkhavenpostexample'] };

  it.each([
    'Larkhaven Post',
    'larkhaven-post',
    'News | Larkhaven Post',
    'Larkhaven',
    'LP',
    'Larkhaven Post Politics',
    'Lasting Peace',
  ])('knows %s', (text) => {
    expect(isSiteName(text, names)).toBe(true);
  });

  it.each(['', 'Saddlers', 'Lar', 'A day at the office of the Larkhaven Post', 'Haven'])('does not take for it %j', (text) => {
    expect(isSiteName(text, names)).toBe(false);
  });

  it('tells the name itself from one with words beside it', () => {
    expect(isNameItself('Larkhaven Post', names)).toBe(true);
    expect(isNameItself('Larkhaven Post Politics', names)).toBe(false);
  });
});

it('compactKey takes spaces and signs out', () => {
  expect(compactKey('The Lark-haven Post!')).toBe('thelarkhavenpost');
});
