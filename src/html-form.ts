import type { Form } from './form.js';
import { readMarkup } from './measure/markup-facts.js';
import { trainedHtmlModel } from './measure/trained-model.js';
import { metadataOf } from './metadata/metadata.js';
import { parseHtml } from './parse/html/parse-html.js';
import { HTML_CONFIDENCE_MODEL } from './rules/html-confidence-model.js';

/** HTML pages. Nothing of this is loaded for plain text. */
export const htmlForm: Form = {
  format: 'html',
  parse: parseHtml,
  readMarkup,
  metadata: metadataOf,
  model: trainedHtmlModel,
  confidence: HTML_CONFIDENCE_MODEL,
};
