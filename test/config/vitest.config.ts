import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { pageBundleInTests } from './page-bundle.js';

const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  plugins: [pageBundleInTests],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/quality/full.test.ts'],
    reporters: ['default', fileURLToPath(new URL('./closing-line.ts', import.meta.url))],
    setupFiles: [fileURLToPath(new URL('./seed.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Errors of the sources are the business of `npm run check:types`.
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
  },
});

export default config;
