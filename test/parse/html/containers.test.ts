import { describe, expect, it } from 'vitest';
import { containerMaker, isHidden, isUnshown } from '../../../src/parse/html/containers.js';
import { nameReader } from '../../../src/parse/html/names.js';

const maker = () => containerMaker(nameReader());

describe('containerMaker', () => {
  it('begins with the page, which is none of its elements', () => {
    expect(maker().page).toEqual({ index: 0, outer: null, depth: 0, tag: '', tokens: [], hidden: false, place: 0 });
  });

  it('numbers containers in the order in which they are made, and counts depths and places', () => {
    const { page, inside } = maker();
    const main = inside(page, 'main', { class: 'story' });
    const first = inside(main, 'p', {});
    const second = inside(main, 'p', {});
    const footer = inside(page, 'footer', {});
    expect([main, first, second, footer].map(({ index, depth, place }) => [index, depth, place])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [3, 2, 1],
      [4, 1, 1],
    ]);
    expect(first.outer).toBe(main);
    expect(main).toMatchObject({ tag: 'main', tokens: ['story'], outer: page });
  });

  it('hides what is inside a hidden one', () => {
    const { page, inside } = maker();
    const hidden = inside(page, 'div', { hidden: '' });
    expect(hidden.hidden).toBe(true);
    expect(inside(inside(hidden, 'div', {}), 'p', {}).hidden).toBe(true);
    expect(inside(page, 'p', {}).hidden).toBe(false);
  });
});

describe('isUnshown', () => {
  it.each([
    ['div', { hidden: '' }],
    ['div', { hidden: 'hidden' }],
    ['div', { hidden: 'until-found' }],
    ['p', { style: 'display:none' }],
    ['p', { style: 'color: red; DISPLAY : None !important' }],
    ['p', { style: 'visibility:hidden' }],
    ['noscript', {}],
    ['dialog', {}],
  ])('is so for %s with %o', (tag, attributes) => {
    expect(isUnshown(tag, attributes)).toBe(true);
    expect(isHidden(tag, attributes)).toBe(true);
  });

  it.each([
    ['div', {}],
    ['div', { hidden: 'false' }],
    ['div', { style: 'display:block' }],
    ['div', { style: 'visibility: visible' }],
    ['div', { class: 'hidden' }],
    ['div', { 'aria-hidden': 'false' }],
    ['dialog', { open: '' }],
  ])('is not so for %s with %o', (tag, attributes) => {
    expect(isUnshown(tag, attributes)).toBe(false);
    expect(isHidden(tag, attributes)).toBe(false);
  });

  it('tells what is kept from screen readers, but shown, from what isn’t shown', () => {
    expect(isUnshown('div', { 'aria-hidden': 'true' })).toBe(false);
    expect(isHidden('div', { 'aria-hidden': 'true' })).toBe(true);
  });
});
