import { describe, expect, it } from 'vitest';
import { hostOf, siteOfPage } from '../../src/profile/site-of-page.js';

describe('siteOfPage', () => {
  const url = 'https://www.koran.example/a/1?b';
  const canonical = 'https://agency.example/1';

  it.each([
    [{ url, canonical, path: 'scrape/a.html' }, 'koran.example'],
    [{ url: null, canonical, path: 'scrape/a.html' }, 'agency.example'],
    [{ url: 'no address', canonical: 'nor this', path: 'scrape/koran/a.html' }, 'scrape/koran'],
    [{ url: null, canonical: null, path: 'a.html' }, '.'],
    [{ url: null, canonical: null, path: '/a.html' }, '/'],
  ])('of %j is %s', (place, site) => {
    expect(siteOfPage(place)).toBe(site);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.example.org/a?b', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['file:///tmp/a', null],
    ['no address', null],
    [null, null],
  ])('of %s is %s', (url, site) => {
    expect(hostOf(url)).toBe(site);
  });
});
