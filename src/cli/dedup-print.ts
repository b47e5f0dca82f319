import { type ClusterWords, clusterDocument, clusterText, type PrintedCluster } from '../emit/clusters.js';
import { escaped } from '../emit/controls.js';
import { serialised } from '../emit/json.js';
import type { Config } from './config.js';
import { exactRatio, precedences } from './dedup-messages.js';
import type { Sink } from './sink.js';

const words: ClusterWords = { reason: (reason) => precedences[reason], ratio: exactRatio };

/** Print clusters in the form that the options ask for. */
export async function printClusters(clusters: readonly PrintedCluster[], format: Config['format'], sink: Sink): Promise<void> {
  if (format === 'text')
    await printAll(
      clusters.map((cluster, i) => `${i === 0 ? '' : '\n'}${clusterText(cluster, words)}`),
      sink,
    );
  else if (format === 'jsonl')
    await printAll(
      clusters.map((cluster) => `${serialised(clusterDocument(cluster))}\n`),
      sink,
    );
  else if (clusters.length === 0) await sink.write('[]\n');
  else {
    const documents = clusters.map((cluster, i) => `${i === 0 ? '[\n' : ',\n'}${serialised(clusterDocument(cluster), 2)}`);
    await printAll([...documents, '\n]\n'], sink);
  }
}

/** Print paths, each once, in their order. */
export async function printKept(paths: readonly string[], end: '\n' | '\0', terminal: boolean, sink: Sink): Promise<void> {
  await printAll(
    [...new Set(paths)].map((path) => `${terminal ? escaped(path) : path}${end}`),
    sink,
  );
}

/** Characters that are written at once: writing each line by itself would take longer than to find it. */
const writtenAtOnce = 65_536;

async function printAll(parts: readonly string[], sink: Sink): Promise<void> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < writtenAtOnce) continue;
    await sink.write(text);
    text = '';
  }
  if (text !== '') await sink.write(text);
}
