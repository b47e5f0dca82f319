/** The report's page, bundled from the files in `src/report/page/`: what build and tests put in the place of `page-assets.ts`. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, type Plugin } from 'esbuild';
import type { PageAssets } from '../../src/report/page-assets.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The module whose place the bundle takes. */
const assetsModule = /[\\/]report[\\/]page-assets\.ts$/;

/** Bundle the page. Browsers of 2023 and later run it. */
export function bundledPage(): PageAssets {
  const bundle = (entry: string): string => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: ['chrome115', 'firefox115', 'safari16.4'],
      charset: 'ascii',
      logLevel: 'warning',
      legalComments: 'none',
      treeShaking: true,
    });
    return outputFiles[0]!.text.trim();
  };
  const [script, style] = [bundle('src/report/page/main.ts'), bundle('src/report/page/page.css')];
  return {
    html: readFileSync(`${root}src/report/page/page.html`, 'utf8'),
    script,
    style,
    scriptHash: sha256(script),
    styleHash: sha256(style),
  };
}

/** Give the text of the module that holds the page. */
function assetsSource(): string {
  return `export const PAGE_ASSETS = ${JSON.stringify(bundledPage())};`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Puts the page in its module's place. */
export function pageBundle(): Plugin {
  return {
    name: 'page-bundle',
    setup: ({ onLoad }) => onLoad({ filter: assetsModule }, () => ({ contents: assetsSource() })),
  };
}

/** The same for tests, which run the sources. */
export const pageBundleInTests = {
  name: 'page-bundle',
  load: (id: string): string | null => (assetsModule.test(id) ? assetsSource() : null),
} as const;
