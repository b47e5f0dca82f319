import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gathered } from '../../src/batch/gather.js';
import { selectionOf } from '../../src/batch/selection.js';
import { readSource } from '../../src/cli/reading.js';
import { type Numbered, workedPages } from '../../src/cli/worked-pages.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { brief, readingIn } from '../support/sources.js';

let folder: TestFolder;
beforeAll(() => {
  folder = testFolder();
});
afterAll(() => folder.remove());

const never = new AbortController().signal;
const config = { from: 'auto', maxBytes: 1000 } as const;

async function worked(stop: AbortSignal = never, taken: number = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const inputs = gathered([{ kind: 'folder', path: 'in' }], { cwd: folder.path, selection: selectionOf([], []), output: null });
  const work = async ({ source, number }: Numbered): Promise<string | null> => {
    // What comes first takes longest.
    await new Promise((done) => setTimeout(done, 10 / number));
    const read = await readSource(source, config);
    return read === null ? null : brief(read);
  };
  const pages: string[] = [];
  for await (const [{ number, from }, done] of workedPages(inputs, readingIn(folder.path), { jobs: 2, work }, stop)) {
    pages.push(`${number} ${from.place}: ${done}`);
    if (pages.length === taken) break;
  }
  return pages;
}

describe('the pages of inputs', () => {
  beforeAll(() => {
    const records = (...ids: readonly number[]): string => ids.map((id) => `{"text":"of ${id}","id":"${id}"}\n`).join('');
    folder.put({
      'in/a.txt': 'first',
      'in/b.txt': records(1, 2),
      'in/c.txt': 'third',
      'in/d.jsonl': `${records(3)}no record\n${records(4)}`,
      'in/e.txt': records(5),
      'in/f.txt': 'last',
    });
  });

  test('come in their order, those of a file that proves to hold many in its place', async () => {
    expect(await worked()).toEqual([
      '1 a.txt: in/a.txt = first',
      '2 b.txt: 1 = of 1',
      '2 b.txt: 2 = of 2',
      '3 c.txt: in/c.txt = third',
      '4 d.jsonl: 3 = of 3',
      expect.stringMatching(/^4 d\.jsonl: in\/d\.jsonl:2 ! /),
      '4 d.jsonl: 4 = of 4',
      '5 e.txt: 5 = of 5',
      '6 f.txt: in/f.txt = last',
    ]);
  });

  test('end where nobody wants more, within such a file too', async () => {
    expect(await worked(never, 2)).toHaveLength(2);
  });

  test('are none once the run is stopped', async () => {
    expect(await worked(AbortSignal.abort())).toEqual([]);
  });
});
