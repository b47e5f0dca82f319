import { type ResultDocument, serialised } from './json.js';

/**
 * Give a page's JSON, as it was printed, with what the page is a copy of. The same bytes as if that had been known when it was printed;
 * what is no JSON any more stays as it is.
 */
export function markedJson(printed: string, duplicateOf: ResultDocument['duplicateOf'], indent: 0 | 2): string {
  const document = parsed(printed);
  return document === null ? printed : serialised({ ...document, duplicateOf }, indent);
}

function parsed(printed: string): object | null {
  try {
    const value: unknown = JSON.parse(printed);
    return typeof value === 'object' && value !== null && 'duplicateOf' in value ? value : null;
  } catch {
    return null;
  }
}
