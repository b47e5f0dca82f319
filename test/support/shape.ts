import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';
import { containersIn } from './markup.js';

/** What is wrong with a page's containers: numbers that stand for two, that reach beyond the page's count, or that stand before their outer one. */
export function containerFaults(page: Page): readonly string[] {
  const containers = containersIn(page);
  const numbers = new Set(containers.map(({ index }) => index));
  const roots = new Set(page.blocks.map(({ markup }) => rootOf(markup!.container)));
  return [
    ...(numbers.size === containers.length ? [] : ['two containers have one number']),
    ...(roots.size > 1 ? ['blocks of several pages'] : []),
    ...containers.flatMap(({ index, outer, depth }) => [
      ...(index < page.containers ? [] : [`${index} is beyond the count`]),
      ...(outer === null || outer.index < index ? [] : [`${index} stands before its outer one`]),
      ...(depth === (outer === null ? 0 : outer.depth + 1) ? [] : [`${index} has a wrong depth`]),
    ]),
  ];
}

function rootOf(container: Container): Container {
  let one = container;
  while (one.outer !== null) one = one.outer;
  return one;
}
