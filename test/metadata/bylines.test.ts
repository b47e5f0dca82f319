import { describe, expect, it } from 'vitest';
import { bylineNames, placedNames } from '../../src/metadata/bylines.js';
import { factsAndHead } from '../support/html.js';

const HEAD = '<h1>Mayor signs deal with saddlers</h1>';
const named = (html: string): readonly string[] => bylineNames(factsAndHead(HEAD + html).head);
const placed = (html: string): readonly string[] => placedNames(factsAndHead(HEAD + html).head, false);

describe('bylineNames', () => {
  it('reads the name in the block under a label', () => {
    expect(named('<p>Written by</p><p>Tilda Marnow</p>')).toEqual(['Tilda Marnow']);
    expect(named('<p>作者：</p><p>叶知秋</p>')).toEqual(['叶知秋']);
  });

  it.each([
    ['another hand', '<p>Edited by</p><p>Tilda Marnow</p>'],
    ['something between them', '<p>Written by</p><p>a b</p><p>Tilda Marnow</p>'],
    ['no name', '<p>Written by</p><p>The staff of the Larkhaven Post</p>'],
    ['nothing', '<p>Written by</p>'],
  ])('reads nobody from a label with %s', (_, html) => {
    expect(named(html)).toEqual([]);
  });
});

describe('placedNames', () => {
  it('takes a list of names for the authors, but not where it says who made the picture of them', () => {
    expect(placed('<p>Tilda Marnow, Leo Vidal</p>')).toEqual(['Tilda Marnow', 'Leo Vidal']);
    expect(placed('<p>Tilda Marnow, Leo Vidal | Foto: zvg.</p>')).toEqual([]);
  });
});
