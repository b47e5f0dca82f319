import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));

/** Says on stderr what the process took when it ends; threads of its own count in, and say nothing. */
const measuring = `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;

/** What a run of the built command took. */
export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds that processors worked, those of all threads together. */
  readonly processor: number;
  /** Most memory that was resident, in MB of 2^20 bytes. */
  readonly megabytes: number;
  readonly stdout: string;
}

/** Give a function that runs the built command with these arguments. @param folder Where a file is put that measures. */
export function measuredCommand(folder: string): (argv: readonly string[]) => Measured {
  const preload = join(folder, 'measuring.cjs');
  writeFileSync(preload, measuring);
  return (argv) => {
    const start = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { NODE_OPTIONS: `--require=${preload}` },
    });
    const wall = (performance.now() - start) / 1000;
    return { wall, stdout, ...JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) };
  };
}
