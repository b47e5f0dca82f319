import { escaped, escapedLines } from '../emit/controls.js';
import { failureDocument, type PageAbout, resultDocument, serialised } from '../emit/json.js';
import { ledgerDocument } from '../emit/ledger.js';
import type { Style } from '../emit/style.js';
import { articleText } from '../emit/text.js';
import type { CleanResult } from '../model/article.js';
import type { Failure } from './failure.js';
import type { Look } from './look.js';
import { sentences } from './messages.js';
import type { PageOptions } from './page.js';
import { styleFor } from './style.js';

/** What makes a page's print look as it does. */
interface Dress extends Look {
  readonly style: Style;
}

/** Makes what is printed of a page or failure; null where nothing is. */
export interface Printer {
  readonly page: (about: PageAbout, result: CleanResult, article: boolean) => Promise<string | null>;
  readonly failure: (path: string, failure: Failure) => string | null;
}

/** Give the printer that the options ask for. */
export async function printerFor(config: PageOptions, look: Look): Promise<Printer> {
  const dress: Dress = { ...look, style: await styleFor(look.color) };
  const json = config.format === 'json' || config.format === 'jsonl';
  const indent = config.format === 'json' ? 2 : 0;
  return {
    page: json
      ? async (about, result) => serialised(jsonOf(config, about, result), indent)
      : (about, result, article) => textOf(config, dress, about, result, article),
    failure: (path, { code, message }) => (json ? serialised(failureDocument(path, code, message), indent) : null),
  };
}

/** Give the line that heads a page where several are printed. */
export function pageHeader(path: string): string {
  return `==> ${escaped(path)} <==\n`;
}

function jsonOf(config: PageOptions, about: PageAbout, result: CleanResult): unknown {
  return config.mode === 'explain' ? ledgerDocument(result, about.path, sentences) : resultDocument(result, about);
}

async function textOf(
  config: PageOptions,
  dress: Dress,
  about: PageAbout,
  result: CleanResult,
  article: boolean,
): Promise<string | null> {
  switch (config.mode) {
    case 'check':
      return null;
    case 'explain': {
      const { ledgerText } = await import('../emit/ledger-text.js');
      return ledgerText(result, sentences, dress);
    }
    case 'diff': {
      const { paintedDiff, unifiedDiff } = await import('../emit/diff.js');
      const diff = unifiedDiff(about.path, result.page.text, article ? articleText(result, config) : '');
      return dress.terminal ? paintedDiff(diff, dress.style) : diff;
    }
    case 'article': {
      if (!article) return null;
      const text = config.format === 'md' ? await markdownOf(config, result) : articleText(result, config);
      return dress.terminal ? escapedLines(text) : text;
    }
  }
}

async function markdownOf(config: PageOptions, result: CleanResult): Promise<string> {
  const { articleMarkdown } = await import('../emit/markdown.js');
  return articleMarkdown(result, config);
}
