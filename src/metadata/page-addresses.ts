import type { Found, MetadataEvidence } from '../model/metadata.js';
import { absoluteAddress } from './addresses.js';
import { isObject, listOf, objectOf, rawTextOf } from './json-ld.js';
import type { Json } from './loose-json.js';
import type { AddressFacts, PageFacts } from './page-facts.js';

const IMAGE_METAS: readonly string[] = [
  'og:image',
  'og:image:secure_url',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'parsely-image-url',
  'sailthru.image.full',
  'thumbnailurl',
  'image',
];

/**
 * Give the address that the page says is its own: `link rel=canonical`, else `og:url`. A bare host is none for a page that was found deeper: some
 * sites write it on all their pages.
 */
export function canonicalAddress(facts: AddressFacts): Found<string> | null {
  const { head, metas, base, url } = facts;
  const link = head.links.find(({ rel }) => rel.includes('canonical'))?.href;
  const stated: readonly (readonly [string | undefined, MetadataEvidence])[] = [
    [link, 'link'],
    [metas.get('og:url')?.[0], 'meta:og:url'],
  ];
  for (const [written, evidence] of stated) {
    const value = written === undefined ? null : absoluteAddress(written, base);
    if (value !== null && (url === null || !isHost(value) || isHost(absoluteAddress(url, null) ?? '')))
      return { value, evidence };
  }
  return null;
}

function isHost(address: string): boolean {
  return address === '' || new URL(address).pathname === '/';
}

/** Give the address of the article's picture. */
export function imageAddress(facts: PageFacts): Found<string> | null {
  const { metas, head, own, base } = facts;
  const stated: readonly (readonly [string | null | undefined, MetadataEvidence])[] = [
    ...IMAGE_METAS.map((name) => [metas.get(name)?.[0], `meta:${name}`] as const),
    ...listOf(own.article?.['image']).map((image) => [imageText(image, facts), 'json-ld'] as const),
    [head.links.find(({ rel }) => rel.includes('image_src'))?.href, 'link'],
  ];
  for (const [written, evidence] of stated) {
    const value = written == null ? null : absoluteAddress(written, base);
    if (value !== null) return { value, evidence };
  }
  return null;
}

function imageText(image: Json, { linked }: PageFacts): string | null {
  if (!isObject(image)) return rawTextOf(image);
  const object = objectOf(image, linked);
  return rawTextOf(object?.['url']) ?? rawTextOf(object?.['contentUrl']);
}
