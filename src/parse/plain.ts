import type { Block } from '../model/block.js';
import type { Page } from '../model/page.js';
import { lineStarts } from '../model/span.js';
import { collapsed } from '../text/whitespace.js';

/** Parse a plain-text dump of a page into blocks. */
export function parsePlain(text: string): Page {
  const starts = lineStarts(text);
  const blocks: Block[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const raw = text.slice(start, starts[i + 1] ?? text.length);
    const line = collapsed(raw);
    if (line === '') continue;
    blocks.push({
      index: blocks.length,
      kind: 'paragraph',
      text: line,
      span: { start, end: start + raw.trimEnd().length },
      blankBefore: 0,
      blankAfter: 0,
    });
  }
  return { text, style: 'layout', blocks };
}
