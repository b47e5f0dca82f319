import type { Form } from './form.js';
import { trainedModel } from './measure/trained-model.js';
import { parsePlain } from './parse/plain.js';
import { CONFIDENCE_MODEL } from './rules/confidence-model.js';

/** Plain-text dumps of pages. */
export const textForm: Form = {
  format: 'text',
  parse: parsePlain,
  readMarkup: null,
  metadata: () => null,
  ownAddress: () => null,
  select: async () => [],
  model: trainedModel,
  confidence: CONFIDENCE_MODEL,
};
