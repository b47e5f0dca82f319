import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteAddress, hostOf } from '../../src/metadata/addresses.js';
import { canonicalAddress, imageAddress } from '../../src/metadata/page-addresses.js';
import { ADDRESS, factsOf, linked, meta } from '../support/html.js';

describe('absoluteAddress', () => {
  it.each([
    ['https://lark.example/a', null, 'https://lark.example/a'],
    [' /b ', 'https://lark.example/a', 'https://lark.example/b'],
    ['b?c#d', 'https://lark.example/x/a', 'https://lark.example/x/b?c#d'],
    ['//img.example/i.png', 'http://lark.example/', 'http://img.example/i.png'],
    ['/b', null, null],
    ['/b', 'not an address', null],
    ['', ADDRESS, null],
    ['mailto:a@lark.example', ADDRESS, null],
    ['data:image/png;base64,AAAA', ADDRESS, null],
    ['javascript:void(0)', ADDRESS, null],
    ['http://', ADDRESS, null],
  ])('%s on %s is %s', (written, base, expected) => {
    expect(absoluteAddress(written, base)).toBe(expected);
  });

  it.each([
    [2048, true],
    [2049, false],
  ])('takes an address of %i characters: %s', (length, expected) => {
    const start = 'https://lark.example/';
    expect(absoluteAddress(start + 'a'.repeat(length - start.length), null) !== null).toBe(expected);
  });

  it('is total', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (written, base) => absoluteAddress(written, base) !== undefined));
  });
});

it('hostOf gives the host without www', () => {
  expect([hostOf('https://www.lark.example/a'), hostOf('https://news.lark.example'), hostOf('/a'), hostOf(null)]).toEqual([
    'lark.example',
    'news.lark.example',
    null,
    null,
  ]);
});

describe('canonicalAddress', () => {
  const canonical = (html: string, url: string | null = ADDRESS) => canonicalAddress(factsOf(html, url));

  it('takes the link, else og:url, against the page’s address and base', () => {
    expect(canonical('<link rel=canonical href="/b">')).toEqual({
      value: 'https://www.larkhavenpost.example/b',
      evidence: 'link',
    });
    expect(canonical(meta('og:url', 'https://lark.example/c'))).toEqual({
      value: 'https://lark.example/c',
      evidence: 'meta:og:url',
    });
    expect(canonical(`<link rel=canonical href="/b">${meta('og:url', '/c')}`)?.evidence).toBe('link');
    expect(canonical('<base href="https://other.example/x/"><link rel=canonical href="b">')?.value).toBe(
      'https://other.example/x/b',
    );
    expect(canonical('<link rel=canonical href="mailto:a@b.example">')).toBeNull();
    expect(canonical('<link rel=canonical href="/b">', null)).toBeNull();
    expect(canonical('')).toBeNull();
  });

  it('passes over a bare host on a page that was found deeper', () => {
    const html = `<link rel=canonical href="https://lark.example/">${meta('og:url', 'https://lark.example/c')}`;
    expect(canonical(html)?.value).toBe('https://lark.example/c');
    expect(canonical(html, 'https://lark.example/')?.value).toBe('https://lark.example/');
    expect(canonical(html, null)?.value).toBe('https://lark.example/');
  });
});

describe('imageAddress', () => {
  const image = (html: string) => imageAddress(factsOf(html));
  const value = 'https://www.larkhavenpost.example/i.jpg';

  it('takes it from the head, JSON-LD in its forms, a link', () => {
    expect(image(meta('og:image', '/i.jpg'))).toEqual({ value, evidence: 'meta:og:image' });
    expect(image(meta('twitter:image', '/i.jpg'))).toEqual({ value, evidence: 'meta:twitter:image' });
    for (const form of ['/i.jpg', ['/i.jpg', '/j.jpg'], { url: '/i.jpg' }, [{ contentUrl: '/i.jpg' }]])
      expect(image(linked({ '@type': 'Article', image: form }))).toEqual({ value, evidence: 'json-ld' });
    expect(
      image(
        linked({
          '@graph': [
            { '@type': 'Article', image: { '@id': '#i' } },
            { '@id': '#i', url: '/i.jpg' },
          ],
        }),
      )?.value,
    ).toBe(value);
    expect(image('<link rel=image_src href="/i.jpg">')).toEqual({ value, evidence: 'link' });
    expect(image('')).toBeNull();
  });

  it('passes over what is no address', () => {
    expect(image(meta('og:image', 'data:image/png;base64,AA') + meta('twitter:image', '/i.jpg'))?.value).toBe(value);
  });
});
