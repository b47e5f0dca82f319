import { serialised } from '../emit/json.js';
import { visible } from './visible.js';

/** What HTML reads as markup, in text and in quoted attributes. */
const markup = /[&<>"']/g;
/** Half of a character of two code units, which UTF-8 can't write. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Give a text as HTML that shows it and does nothing else: markup escaped, controls and what reorders text shown by their numbers. */
export function escapedHtml(text: string): string {
  return visible(text)
    .replace(halves, '\ufffd')
    .replace(markup, (char) => `&#${char.charCodeAt(0)};`);
}

/** Give a value as JSON that may stand in an element `script`: nothing in it ends the element or begins a comment (HTML, 4.12.1.3). */
export function scriptJson(value: unknown): string {
  return serialised(value).replaceAll('<', '\\u003c');
}

/** Give an element that holds a value for the page's script. @param id Of letters, digits and dashes. */
export function dataElement(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${scriptJson(value)}</script>\n`;
}
