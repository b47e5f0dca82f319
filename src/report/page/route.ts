/** What the part of the address behind `#` names; members count from 0. */
export type Route =
  | { readonly kind: 'overview' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'cluster'; readonly cluster: number; readonly member: number };

const pagePattern = /^#\/page\/(\d{1,9})$/;
const clusterPattern = /^#\/copies\/(\d{1,9})(?:\/(\d{1,9}))?$/;

/** Give what an address names; the overview where it is none. */
export function routeOf(hash: string): Route {
  const page = pagePattern.exec(hash);
  if (page !== null) return { kind: 'page', page: Number(page[1]) };
  const cluster = clusterPattern.exec(hash);
  if (cluster !== null) return { kind: 'cluster', cluster: Number(cluster[1]), member: Number(cluster[2] ?? 0) };
  return { kind: 'overview' };
}

export function pageAddress(page: number): string {
  return `#/page/${page}`;
}

export function clusterAddress(cluster: number, member: number = 0): string {
  return member === 0 ? `#/copies/${cluster}` : `#/copies/${cluster}/${member}`;
}
