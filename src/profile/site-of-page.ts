/** What tells a page's site. */
export interface PagePlace {
  /** Address at which the page was found; null where that isn't known. */
  readonly url: string | null;
  /** Address that the page calls its own; null where it calls none. */
  readonly canonical: string | null;
  /** Path of the source, with `/` between folders. */
  readonly path: string;
}

/**
 * Give the site of a page: the host of the address at which it was found, else of the one that it calls its own, else its folder, `.`
 * where it is in none. What stands round an article is of the host that printed it, not of the one that it was taken from.
 */
export function siteOfPage({ url, canonical, path }: PagePlace): string {
  return hostOf(url) ?? hostOf(canonical) ?? folderOf(path);
}

/** Give the host of an address without a leading `www.`, null when it isn't an address or names no host. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const host = new URL(address).hostname;
  return host === '' ? null : host.startsWith('www.') ? host.slice(4) : host;
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, Math.max(1, end));
}
