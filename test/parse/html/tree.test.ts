import { describe, expect, it } from 'vitest';
import { walkTree } from '../../../src/parse/html/tree.js';

/** The source as it is nested: `<p>`, text, `</p>`; `!b` where a mark ends before its element is left. */
function nested(source: string): string {
  let result = '';
  const open: unknown[] = [];
  walkTree(source, {
    enter: (element) => {
      open.push(element);
      result += `<${element.tag}>`;
    },
    leave: (element) => {
      expect(open.pop()).toBe(element);
      result += `</${element.tag}>`;
    },
    unmark: (element) => {
      expect(open).toContain(element);
      result += `!${element.tag} `;
    },
    text: (start, end) => {
      result += source.slice(start, end);
    },
    character: (text) => {
      result += text;
    },
  });
  expect(open).toEqual([]);
  return result;
}

describe('walkTree', () => {
  it.each([
    ['a paragraph before the next', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['a paragraph before a block', '<p>a<div>b</div>', '<p>a</p><div>b</div>'],
    ['no paragraph before what runs on', '<p>a<span>b</span>', '<p>a<span>b</span></p>'],
    ['a paragraph that is open inside what runs on', '<p><span>a<p>b', '<p><span>a</span></p><p>b</p>'],
    ['no paragraph outside a button', '<p><button><p>a</button>', '<p><button><p>a</p></button></p>'],
    ['an item before the next', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['no item outside an inner list', '<ul><li>a<ul><li>b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['terms and their descriptions', '<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    [
      'options and their groups',
      '<select><optgroup><option>a<option>b<optgroup><option>c</select>',
      '<select><optgroup><option>a</option><option>b</option></optgroup><optgroup><option>c</option></optgroup></select>',
    ],
    [
      'cells and rows',
      '<table><tr><td>a<td>b<tr><th>c</table>',
      '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>',
    ],
    [
      'the groups of rows',
      '<table><thead><tr><th>a<tbody><tr><td>b</table>',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    [
      'no cell outside an inner table',
      '<table><tr><td><table><tr><td>a</table>b</table>',
      '<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>',
    ],
    ['a heading before the next', '<h1>a<h2>b</h2>', '<h1>a</h1><h2>b</h2>'],
    ['a button before the next', '<button>a<button>b</button>', '<button>a</button><button>b</button>'],
    [
      'no button outside a table’s cell',
      '<button><table><tr><td><button>a</button></table></button>',
      '<button><table><tr><td><button>a</button></td></tr></table></button>',
    ],
    ['a link before the next', '<a>a<a>b</a>', '<a>a</a><a>b</a>'],
  ])('closes %s', (_, source, result) => {
    expect(nested(source)).toBe(result);
  });

  it.each([
    ['a table whose cells are open', '<table><tr><td>a</table>b', '<table><tr><td>a</td></tr></table>b'],
    ['a row whose cell is open', '<table><tr><td>a</tr>b</table>', '<table><tr><td>a</td></tr>b</table>'],
    ['a block behind a table in it', '<div><table><tr><td>a</table>b</div>c', '<div><table><tr><td>a</td></tr></table>b</div>c'],
    ['a block in which others are open', '<section><div><b>a</section>b', '<section><div><b>a</b></div></section>b'],
    ['a heading with the tag of another', '<h1>a</h2>b', '<h1>a</h1>b'],
    ['elements that run on, the inner ones with the outer', '<i>a<b>b</i>c', '<i>a<b>b</b></i>c'],
    ['all that is open at the end', '<div><p><i>a', '<div><p><i>a</i></p></div>'],
  ])('lets a closing tag close %s', (_, source, result) => {
    expect(nested(source)).toBe(result);
  });

  it.each([
    ['that closes nothing', 'a</div></i></li></table></h1>b', 'ab'],
    ['of a block outside a table’s cell', '<div><table><tr><td>a</div>b', '<div><table><tr><td>ab</td></tr></table></div>'],
    ['of a table outside a template', '<table><template></table>a', '<table><template>a</template></table>'],
    [
      'of an outer cell, in an inner table',
      '<table><tr><td><table></td>a</table>b',
      '<table><tr><td><table>a</table>b</td></tr></table>',
    ],
    ['of what runs on round a block, and marks nothing', '<span><div>a</span>b', '<span><div>ab</div></span>'],
  ])('passes over a closing tag %s', (_, source, result) => {
    expect(nested(source)).toBe(result);
  });

  it('takes a stray </p> for an empty paragraph and </br> for a line’s end, as browsers do', () => {
    expect(nested('a</p>b</br>c')).toBe('a<p></p>b<br></br>c');
  });

  it('ends what a formatting element marks at its closing tag, inside whatever block', () => {
    expect(nested('<b><p>a</b>b</p>c')).toBe('<b><p>a!b b</p>c</b>');
    expect(nested('<a><div>a<a>b</a></div>')).toBe('<a><div>a!a <a>b</a></div></a>');
    // The closing tag after it is another element's.
    expect(nested('<b>a<b><p>b</b>c</b>d')).toBe('<b>a<b><p>b!b c!b d</p></b></b>');
    expect(nested('<b><div><b><p>a</b>b</p></div>c</b>d')).toBe('<b><div><b><p>a!b b</p></b></div>c</b>d');
    expect(nested('<b><p>a</b>b</p></b>c')).toBe('<b><p>a!b b</p>c</b>');
  });

  it('ends no mark outside a cell', () => {
    expect(nested('<b><table><tr><td>a</b>b</table>c')).toBe('<b><table><tr><td>ab</td></tr></table>c</b>');
  });

  it('ends a link that was never closed with its block', () => {
    expect(nested('<p><a>a</p>b')).toBe('<p><a>a</a></p>b');
  });

  it('leaves elements without content, and those that only bring their attributes, at once', () => {
    expect(nested('<html><head><meta></head><body><br>a<img>b<hr></body></html>')).toBe(
      '<html></html><head></head><meta></meta><body></body><br></br>a<img></img>b<hr></hr>',
    );
    expect(nested('<div/>a<p/>b')).toBe('<div>a<p>b</p></div>');
  });

  describe('in SVG and MathML', () => {
    it('lets /> close an element', () => {
      expect(nested('<svg><path/><g/></svg>a')).toBe('<svg><path></path><g></g></svg>a');
      expect(nested('<svg/>a')).toBe('<svg></svg>a');
    });

    it('closes them before an element of the page that can’t stand there', () => {
      expect(nested('<svg><g><path><p>a')).toBe('<svg><g><path></path></g></svg><p>a</p>');
      expect(nested('<svg><g></p>a')).toBe('<svg><g></g></svg><p></p>a');
      expect(nested('<svg><math><mi><math><div>a')).toBe('<svg><math><mi><math></math><div>a</div></mi></math></svg>');
    });

    it('holds those elements inside the ones that are there for them', () => {
      expect(nested('<svg><foreignObject><p>a</p></foreignObject></svg>')).toBe(
        '<svg><foreignobject><p>a</p></foreignobject></svg>',
      );
      expect(nested('<math><mtext><p>a<p>b</math>')).toBe('<math><mtext><p>a</p><p>b</p></mtext></math>');
    });

    it('closes nothing outside them otherwise', () => {
      expect(nested('<a>a<svg><a>b</a></svg>c</a>')).toBe('<a>a<svg><a>b</a></svg>c</a>');
    });

    it('closes them with a link that holds them', () => {
      expect(nested('<a><svg><g></a>b')).toBe('<a><svg><g></g></svg></a>b');
    });
  });

  it('says where an element’s tag ends', () => {
    const places: number[] = [];
    const source = 'ab<p>c</p></p>';
    walkTree(source, {
      enter: (_, at) => places.push(at),
      leave: () => {},
      unmark: () => {},
      text: () => {},
      character: () => {},
    });
    expect(places).toEqual([5, source.length]);
  });
});
