const MAX_ADDRESS = 2048;

/**
 * Give an address as an absolute one, resolved against the page's; null where it is none that a browser opens over the net, or is longer
 * than {@link MAX_ADDRESS} code units, as data written into an address is.
 */
export function absoluteAddress(written: string, base: string | null): string | null {
  const trimmed = written.trim();
  if (trimmed === '' || trimmed.length > MAX_ADDRESS) return null;
  const address = parsed(trimmed, base);
  return address !== null && (address.protocol === 'http:' || address.protocol === 'https:') ? address.href : null;
}

/** Give the host of an address without `www.`; null where it has none. */
export function hostOf(address: string | null): string | null {
  if (address === null) return null;
  const host = parsed(address, null)?.hostname ?? '';
  return host === '' ? null : host.startsWith('www.') ? host.slice(4) : host;
}

function parsed(written: string, base: string | null): URL | null {
  const against = base !== null && URL.canParse(base) ? base : undefined;
  return URL.canParse(written, against) ? new URL(written, against) : null;
}
