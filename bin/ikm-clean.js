#!/usr/bin/env node
'use strict';

// CommonJS, and code that the build compiled: both for the start of a command that mostly reads one page. The module loader
// takes 8 ms before the first line runs, and compiling anew what a page needs takes 13 (node -e 0: 71).
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Modules that the command loads late and pages of one kind need, as it names them. */
const COMPILED = ['../dist/command/html-form.cjs'];
/** What Node puts round a module. The command's own script has it already. */
const WRAPPER = ['(function(exports,require,module,__filename,__dirname){', '\n})'];

/** Load the built command: `main` of it, and its scripts by file, to which those of late modules come when they are loaded. */
function load() {
  const scripts = new Map();
  const late = new Map();
  const run = (file, requireThere, filename, wrap) => {
    const source = readFileSync(file, 'latin1');
    const text = wrap ? WRAPPER[0] + source + WRAPPER[1] : source;
    // Code compiled by another version of V8 is passed over by V8 itself.
    const script = new Script(text, { filename: file, cachedData: compiled(`${file}.cache`) });
    scripts.set(file, script);
    const made = { exports: {} };
    script.runInThisContext()(made.exports, requireThere, made, filename, dirname(filename));
    return made.exports;
  };
  const requireLate = (id) => {
    if (!COMPILED.includes(id)) return require(id);
    if (!late.has(id)) {
      const file = join(__dirname, id);
      late.set(
        id,
        run(file, (inside) => require(inside.startsWith('.') ? join(dirname(file), inside) : inside), file, true),
      );
    }
    return late.get(id);
  };
  // In the place of this module, from which it finds its own: a `require` of its own takes 2 ms, for what of Node makes one.
  const { main } = run(join(__dirname, '..', 'dist', 'cli.cjs'), requireLate, __filename, false);
  return { scripts, main };
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
