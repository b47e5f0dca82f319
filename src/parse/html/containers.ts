import type { Container } from '../../model/container.js';
import type { Attributes } from './attributes.js';
import type { NameReader } from './names.js';

const SHOWN_NOT = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Makes the containers of one page. */
export interface ContainerMaker {
  readonly page: Container;
  readonly inside: (outer: Container, tag: string, attributes: Attributes) => Container;
}

/** Give a maker of containers, which numbers them in the order of their opening tags. */
export function containerMaker(names: NameReader): ContainerMaker {
  const page: Container = { index: 0, outer: null, depth: 0, tag: '', tokens: [], hidden: false, place: 0 };
  const held: number[] = [0];
  return {
    page,
    inside: (outer, tag, attributes) => {
      const place = held[outer.index]!++;
      return {
        index: held.push(0) - 1,
        outer,
        depth: outer.depth + 1,
        tag,
        tokens: names(attributes),
        hidden: outer.hidden || isHidden(tag, attributes),
        place,
      };
    },
  };
}

/** Say whether an element isn't shown, or is kept from screen readers, or is there for readers without scripts. */
export function isHidden(tag: string, attributes: Attributes): boolean {
  return attributes['aria-hidden'] === 'true' || isUnshown(tag, attributes);
}

/** Say whether an element isn't shown: by its own attributes, or since it is there for readers without scripts. */
export function isUnshown(tag: string, attributes: Attributes): boolean {
  if (tag === 'noscript' || (tag === 'dialog' && attributes['open'] === undefined)) return true;
  const hidden = attributes['hidden'];
  if (hidden !== undefined && hidden !== 'false') return true;
  const { style } = attributes;
  return style !== undefined && SHOWN_NOT.test(style);
}
