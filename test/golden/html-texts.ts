import { parseHTML } from 'linkedom';

/** Elements whose text isn't the page's. */
const UNSET: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** DOM Standard, 4.4: `Node.TEXT_NODE`. */
const TEXT_NODE = 3;

/** What is read of a node of the tree. */
interface TreeNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TreeNode>;
}

/**
 * Give the texts of an HTML page in their order, each line of one by itself, by a parser that isn't the project's: what an expected
 * text is held against.
 */
export function htmlTexts(source: string): readonly string[] {
  const document: TreeNode = parseHTML(source).document;
  const texts: string[] = [];
  const open: TreeNode[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName.toLowerCase() === 'script') texts.push(...dataTexts(node.textContent ?? ''));
    if (UNSET.has(node.nodeName.toLowerCase())) continue;
    if (node.nodeType === TEXT_NODE) texts.push(...(node.textContent ?? '').normalize('NFC').split('\n'));
    open.push(...[...node.childNodes].reverse());
  }
  return texts;
}

/** Give the texts of the HTML that a script holds in its data. */
function dataTexts(script: string): readonly string[] {
  const texts: string[] = [];
  const read = (_: string, value: unknown): unknown => {
    if (typeof value === 'string' && value.includes('<p>')) texts.push(...htmlTexts(value));
    return value;
  };
  try {
    JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1), read);
  } catch {
    // Code, and no data.
  }
  return texts;
}
