import { describe, expect, it } from 'vitest';
import { NO_ATTRIBUTES } from '../../../src/parse/html/attributes.js';
import { type OpenElements, openElements } from '../../../src/parse/html/open-elements.js';

function opened(...names: readonly string[]): { readonly open: OpenElements; readonly log: string[] } {
  const log: string[] = [];
  const open = openElements({ leave: ({ tag }) => log.push(tag), unmark: ({ tag }) => log.push(`!${tag}`) });
  for (const name of names) {
    const { row, places } = open.tag(name);
    open.push({ tag: name, row, attributes: NO_ATTRIBUTES, places });
  }
  return { open, log };
}

describe('openElements', () => {
  it('looks a tag name up once', () => {
    const { open } = opened();
    expect(open.tag('x')).toBe(open.tag('x'));
    expect(open.tag('x')).not.toBe(open.tag('y'));
  });

  it('closes the nearest element of a tag, the inner ones first', () => {
    const { open, log } = opened('div', 'div', 'p', 'i');
    open.close(open.tag('div'));
    expect(log).toEqual(['i', 'p', 'div']);
    open.closeAll();
    expect(log).toEqual(['i', 'p', 'div', 'div']);
  });

  it('says whether a closing tag would close something', () => {
    const { open } = opened('p', 'table', 'td');
    expect(open.reaches(open.tag('td'))).toBe(true);
    expect(open.reaches(open.tag('p'))).toBe(false);
    expect(open.reaches(open.tag('div'))).toBe(false);
  });

  it('says whether SVG or MathML is open', () => {
    expect(opened('div').open.isForeign()).toBe(false);
    expect(opened('svg', 'g').open.isForeign()).toBe(true);
    expect(opened('math').open.isForeign()).toBe(true);
  });

  it('ends the mark of an element once', () => {
    const { open, log } = opened('b', 'div');
    open.close(open.tag('b'));
    open.close(open.tag('b'));
    expect(log).toEqual(['!b']);
    open.closeAll();
    expect(log).toEqual(['!b', 'div', 'b']);
  });

  it('tells which elements are left as soon as they are entered', () => {
    const { open } = opened();
    expect(['br', 'body', 'html', 'img', 'p', 'td'].filter((name) => open.tag(name).isEmpty)).toEqual([
      'br',
      'body',
      'html',
      'img',
    ]);
  });
});
