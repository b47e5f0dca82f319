#!/usr/bin/env node
'use strict';

// CommonJS, and code that the build compiled: both for the start of a command that mostly reads one page. The module loader
// takes 8 ms before the first line runs, and compiling anew what a page needs takes 13 (node -e 0: 71).
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** Load the built command: its script, and `main` of it. Code compiled by another version of V8 is passed over by V8 itself. */
function load() {
  const file = join(__dirname, '..', 'dist', 'cli.cjs');
  const script = new Script(wrap(readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: compiled(`${file}.cache`),
  });
  const command = { exports: {} };
  script.runInThisContext()(command.exports, createRequire(file), command, file, join(file, '..'));
  return { script, main: command.exports.main };
}

function compiled(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function run() {
  process.exitCode = await load().main(process.argv.slice(2), process);
  // Nothing is left to say: ending now spares waiting for code that is being optimised for a run to come.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

if (require.main === module) run();
else module.exports = { load };
