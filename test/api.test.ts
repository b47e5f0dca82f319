import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as api from '../src/index.js';

it('exports these names, and no other', () => {
  expect(Object.keys(api).sort()).toEqual([
    'CleanError',
    'DEFAULT_MAX_BYTES',
    'ProfileError',
    'RulesError',
    'articleMarkdown',
    'articleText',
    'clean',
    'cleanText',
    'learnProfiles',
    'mergeProfiles',
    'parseProfiles',
    'parseUserRules',
    'profilesText',
    'siteOfPage',
  ]);
});

it('exports from the module that package.json names', () => {
  const { exports, type, sideEffects } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(Object.keys(exports)).toEqual(['.', './schema/result-1.json', './package.json']);
  expect(Object.keys(exports['.'])[0]).toBe('types');
  expect({ type, sideEffects }).toEqual({ type: 'module', sideEffects: false });
});
