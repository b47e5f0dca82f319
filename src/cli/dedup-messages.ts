import type { ClusterReason } from '../emit/clusters.js';
import type { Ratio } from '../model/fate.js';
import { count } from './messages.js';

/** Why a page is the canonical one of its cluster. */
export const precedences: Readonly<Record<ClusterReason, string>> = {
  'complete-body': 'kept: its body is complete',
  'longest-body': 'kept: the longest',
  'canonical-address': 'kept: at its own address',
  'content-key': 'kept: of one length, the first by its content',
  path: 'kept: the first by its path',
  'earlier-batch': 'kept: there before',
};

/** Give a ratio with three places at most, as clusters have them, and no leading zero. */
export function exactRatio(value: Ratio): string {
  const fixed = String(Math.round(value * 1000) / 1000);
  return fixed.startsWith('0.') ? fixed.slice(1) : fixed;
}

/** What a closing line says of copies. */
export const copyNotes = {
  /** Null: there is none. */
  found: (copies: number, dropped: number): string | null => {
    if (copies === 0) return null;
    return `${count(copies, 'copy', 'copies')}${dropped === 0 ? '' : `, ${dropped} of them left out`}`;
  },
  clusters: (copies: number, clusters: number): string =>
    copies === 0 ? 'no copies' : `${count(copies, 'copy', 'copies')} in ${count(clusters, 'cluster')}`,
} as const;

/** What can be wrong with how copies were asked for. */
export const dedupUsage = {
  marksNowhere: '--duplicates mark is for a folder or JSON; add --output FOLDER or --json, or use --duplicates drop',
  nullAlone: '--null ends the paths of --keep and separates the list of --files-from; add one of them',
  noInput: 'no input; name files, folders or -, as in: ikm-clean dedup scrape/',
  againstNothing: (path: string): string =>
    `--against ${path}: has no manifest; name the output folder of an earlier run (ikm-clean scrape/ -o clean/)`,
  againstItself: (path: string): string =>
    `${path}: is the folder of --against, and its pages are copies of themselves; leave one out`,
} as const;
