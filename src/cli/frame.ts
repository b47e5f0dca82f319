import type { Config } from './config.js';
import { pageHeader } from './printer.js';
import type { Sink } from './sink.js';

/** Puts the pages' outputs together. */
export interface Frame {
  /** Add a page or failure in the order of inputs; null where nothing is printed of it. */
  readonly add: (path: string, body: string | null) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** How one page stands alone and how several stand together. */
interface Layout {
  readonly alone: (body: string) => string;
  readonly item: (path: string, body: string, first: boolean) => string;
  /** Closes what `item` opened. */
  readonly close: string;
  /** What stands for no page at all. */
  readonly none: string;
}

const textLayout: Layout = {
  alone: (body) => body,
  item: (path, body, first) => `${first ? '' : '\n'}${pageHeader(path)}${body}`,
  close: '',
  none: '',
};
const arrayLayout: Layout = {
  alone: (body) => `${body}\n`,
  item: (_path, body, first) => `${first ? '[\n' : ',\n'}${body}`,
  close: '\n]\n',
  none: '[]\n',
};
const linesLayout: Layout = { alone: (body) => `${body}\n`, item: (_path, body) => `${body}\n`, close: '', none: '' };
/** Diffs name their files themselves. */
const diffLayout: Layout = { alone: (body) => body, item: (_path, body) => body, close: '', none: '' };

/**
 * Give the frame for the options. One page is printed differently from several, so the first waits for the second.
 * @param several True when it is known from the start that there are several.
 */
export function frameFor(config: Config, sink: Sink, several: boolean): Frame {
  const layout = layoutOf(config);
  let held: { readonly path: string; readonly body: string | null } | null = null;
  let waiting = !several && layout !== linesLayout && layout !== diffLayout;
  let printed = 0;
  const item = async (path: string, body: string | null): Promise<void> => {
    if (body !== null) await sink.write(layout.item(path, body, printed++ === 0));
  };
  return {
    add: async (path, body) => {
      if (waiting && held === null) {
        held = { path, body };
        return;
      }
      waiting = false;
      if (held !== null) await item(held.path, held.body);
      held = null;
      await item(path, body);
    },
    end: async () => {
      if (held !== null) return held.body === null ? undefined : sink.write(layout.alone(held.body));
      const rest = printed === 0 ? layout.none : layout.close;
      if (rest !== '') await sink.write(rest);
    },
  };
}

function layoutOf(config: Config): Layout {
  if (config.mode === 'diff') return diffLayout;
  if (config.format === 'json') return arrayLayout;
  return config.format === 'jsonl' ? linesLayout : textLayout;
}
