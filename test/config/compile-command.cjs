/**
 * Writes `dist/cli.cjs.cache`: the command's code as V8 compiled it for a page. It cleans one first, so that the functions that a
 * page needs are in it; without them nearly all would be compiled again.
 */
const { writeFileSync } = require('node:fs');
const { Writable } = require('node:stream');
const { load } = require('../../bin/ikm-clean.js');

const { script, main } = load();
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const io = {
  stdin: process.stdin,
  stdout: nowhere(),
  stderr: process.stderr,
  env: {},
  cwd: () => process.cwd(),
  once: () => {},
  off: () => {},
};
main(['fixtures/pages/en-seed-like-twice/source.txt'], io).then((code) => {
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  writeFileSync('dist/cli.cjs.cache', script.createCachedData());
});
