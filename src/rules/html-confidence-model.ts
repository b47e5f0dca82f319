import { CONFIDENCE_MODEL, type ConfidenceModel } from './confidence-model.js';

export const HTML_CONFIDENCE_MODEL: ConfidenceModel = CONFIDENCE_MODEL;
