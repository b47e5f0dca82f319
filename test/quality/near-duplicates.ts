/**
 * Prints how well copies across pages are found on the optional corpus, and holds the figures against their floors.
 *
 *   npx tsx test/quality/near-duplicates.ts            pairs of one cluster: precision, recall, recall by kind of edit
 *   npx tsx test/quality/near-duplicates.ts --missed   and the copies that were missed
 *   npx tsx test/quality/near-duplicates.ts --pin      raises the floors; lowers none without --allow-regression
 */
import { parseArgs } from 'node:util';
import { hasCopyCases } from './copy-cases.js';
import { copyFigures } from './copy-figures.js';
import { checkCopyFloors, pinCopyFloors } from './copy-floors.js';

const { values: flags } = parseArgs({
  options: { missed: { type: 'boolean' }, pin: { type: 'boolean' }, 'allow-regression': { type: 'boolean' } },
});

if (!hasCopyCases()) {
  console.log('skipped: the corpus is not there; set IKM_CORPUS to its folder');
} else {
  const { figures, missed } = copyFigures();
  for (const [name, value] of figures) console.log(`${name.padEnd(44)} ${Number.isInteger(value) ? value : value.toFixed(4)}`);
  if (flags.missed === true) for (const pair of missed) console.log(`missed: ${pair.join(' ')}`);
  if (flags.pin === true) pinCopyFloors(figures, flags['allow-regression'] === true);
  else
    for (const line of checkCopyFloors(figures)) {
      console.log(line);
      process.exitCode = 1;
    }
}
