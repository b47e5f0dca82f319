#!/usr/bin/env node
'use strict';

// CommonJS, and code that the build compiled: both for the start of a command that mostly reads one page. The module loader
// takes 8 ms before the first line runs, and compiling anew what a page needs takes 13 (node -e 0: 71).
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Load the built command: its script, and `main` of it. Code compiled by another version of V8 is passed over by V8 itself. */
function load() {
  const file = join(__dirname, '..', 'dist', 'cli.cjs');
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: compiled(`${file}.cache`) });
  const command = { exports: {} };
  // In the place of this module, from which it finds its own: a `require` of its own takes 2 ms, for what of Node makes one.
  script.runInThisContext()(command.exports, require, command, __filename, __dirname);
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
  const { main } = load();
  // Opened first: once a flag is set V8 compiles anew what Node loads, for a pipe 3 ms.
  const { stdout } = process;
  // Bytes of bytecode that a function runs before it is optimised, seven times as many as V8's own 66 KB: a page is done before
  // the optimised code is, and optimising took 4 ms of it.
  setFlagsFromString('--interrupt-budget=500000');
  process.exitCode = await main(process.argv.slice(2), process);
  // Nothing is left to say: ending now spares waiting for code that is being optimised for a run to come.
  if (stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

if (require.main === module) run();
else module.exports = { load };
