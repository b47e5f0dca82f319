/** The parts of the report's page that are files of their own in `page/`. */
export interface PageAssets {
  /** The frame: HTML with comments where the other parts go. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** SHA-256 of both in Base64, by which the page's policy lets them in. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** Empty here: build and tests put the bundled files in this module's place (`test/config/page-bundle.ts`). */
export const PAGE_ASSETS: PageAssets = { html: '', script: '', style: '', scriptHash: '', styleHash: '' };
