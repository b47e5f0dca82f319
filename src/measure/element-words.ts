import { type ElementRule, elementRule } from '../rules/element-rules.js';
import { MAX_NAMED_SHARE, type MarkupMeasures } from './markup-measures.js';

/** Give for each block the rule for the outermost element round it that has one; null where none has. Linear in blocks and containers. */
export function elementWords({ sums: { containers, prose }, parents }: MarkupMeasures): readonly (ElementRule | null)[] {
  const most = MAX_NAMED_SHARE * (prose[0] ?? 0);
  const rules: (ElementRule | null)[] = new Array(containers.length).fill(null);
  containers.forEach((container, i) => {
    if (container === undefined || prose[i]! > most) return;
    const outer = container.outer === null ? null : rules[container.outer.index]!;
    rules[i] = outer ?? elementRule(container.tag, container.tokens);
  });
  return Array.from(parents, (parent) => rules[parent]!);
}
