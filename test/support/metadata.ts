import type { Metadata } from '../../src/model/metadata.js';

/** What a page says of itself that says nothing. */
export const SILENT_METADATA: Metadata = {
  title: null,
  kicker: null,
  authors: null,
  published: null,
  modified: null,
  siteName: null,
  canonical: null,
  language: null,
  description: null,
  image: null,
  section: null,
  tags: null,
};
