/**
 * Writes `dist/cli.cjs.cache`: the command's code as V8 compiled it for pages. It cleans some first, so that the functions that
 * pages need are in it; without them nearly all would be compiled again. One page leaves out up to fifty that another needs.
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
const names = ['en-seed-like-twice', 'en-live-blog-near-equal-entries', 'id-kicker-byline-dateline', 'th-unspaced-lines'];

async function compile() {
  for (const name of names) {
    const code = await main([`fixtures/pages/${name}/source.txt`], io);
    if (code !== 0) throw new Error(`${name}: the command ended with ${code}`);
  }
  writeFileSync('dist/cli.cjs.cache', script.createCachedData());
}

compile();
