/**
 * Writes `dist/cli.cjs.cache`: the command's code as V8 compiled it for pages, and the same of the late module that HTML needs. It
 * cleans some first, so that the functions that pages need are in it; without them nearly all would be compiled again. One page
 * leaves out up to fifty that another needs.
 */
const { writeFileSync } = require('node:fs');
const { Writable } = require('node:stream');
const { load } = require('../../bin/ikm-clean.js');

const { scripts, main } = load();
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
const pages = [
  ...['en-seed-like-twice', 'en-live-blog-near-equal-entries', 'id-kicker-byline-dateline', 'th-unspaced-lines'].map(
    (name) => `${name}/source.txt`,
  ),
  ...['html-en-live-blog', 'html-tr-mobile-and-desktop', 'html-hi-figures-and-credits'].map((name) => `${name}/source.html`),
];

async function compile() {
  for (const page of pages) {
    const code = await main([`fixtures/pages/${page}`], io);
    if (code !== 0) throw new Error(`${page}: the command ended with ${code}`);
  }
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

compile();
