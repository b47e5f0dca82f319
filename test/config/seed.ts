import fc from 'fast-check';

/** The same values in every run, so that what passed here passes elsewhere; `PROPERTY_SEED=$RANDOM npm test` looks further. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_240_117) });
