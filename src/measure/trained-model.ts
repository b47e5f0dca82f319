import { lazy } from '../rules/lazy.js';
import { type BodyModel, unpackBodyModel } from './body-model.js';

/** Load the model for plain text that ships, at the first call: its weights are read when a page needs them. */
export const trainedModel: () => Promise<BodyModel> = lazy(async () => {
  const { BODY_NETWORKS } = await import('../rules/body-networks.js');
  return unpackBodyModel(BODY_NETWORKS);
});

/** The same for HTML. */
export const trainedHtmlModel: () => Promise<BodyModel> = lazy(async () => {
  const { HTML_NETWORKS } = await import('../rules/html-networks.js');
  return unpackBodyModel(HTML_NETWORKS);
});
