import type { Form } from './form.js';
import { readMarkup } from './measure/markup-facts.js';
import { trainedHtmlModel } from './measure/trained-model.js';
import { metadataOf, ownAddress } from './metadata/metadata.js';
import { parseHtml } from './parse/html/parse-html.js';
import { HTML_CONFIDENCE_MODEL } from './rules/html-confidence-model.js';
import { selectorRules } from './rules/user-rules.js';

/** HTML pages. Nothing of this is loaded for plain text. */
export const htmlForm: Form = {
  format: 'html',
  parse: parseHtml,
  readMarkup,
  metadata: metadataOf,
  ownAddress,
  select: async (page, rules) => {
    const selectors = selectorRules(rules);
    return selectors.length === 0 ? [] : (await import('./parse/html/select.js')).selectedBlocks(page, selectors);
  },
  model: trainedHtmlModel,
  confidence: HTML_CONFIDENCE_MODEL,
};
