import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { type FakeIo, fakeIo, ran } from '../support/fake-io.js';
import { harbourPage, orchardPage } from '../support/prose.js';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'ikm-clean-'));
  writeFileSync(join(cwd, 'a.txt'), harbourPage);
  writeFileSync(join(cwd, 'b.txt'), orchardPage);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** A stream whose writes fail with a code of the system. */
function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, syscall: 'write' })),
  });
}

describe('stdout', () => {
  test('that was closed ends the run quietly with 0', async () => {
    const io: FakeIo = { ...fakeIo({ cwd }), stdout: failing('EPIPE') };
    expect(await main(['a.txt', 'missing.txt'], io)).toBe(0);
    expect(io.written.stderr).toBe('');
  });

  test('that was closed ends help and completion quietly with 0', async () => {
    for (const argv of [['--help'], ['completion', 'bash']])
      expect(await main(argv, { ...fakeIo(), stdout: failing('EPIPE') })).toBe(0);
  });

  test('that is full is an error', async () => {
    const io: FakeIo = { ...fakeIo({ cwd }), stdout: failing('ENOSPC') };
    expect(await main(['a.txt'], io)).toBe(1);
    expect(io.written.stderr).toBe("ikm-clean: stdout: can't be written (ENOSPC); check the path and the space left\n");
  });

  test('that is slow holds the next page back until it has taken the one before', async () => {
    let waiting = 0;
    let most = 0;
    let bytes = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write: (chunk, _encoding, done) => {
        most = Math.max(most, ++waiting);
        bytes += chunk.length;
        setTimeout(() => {
          waiting--;
          done();
        }, 2);
      },
    });
    const names = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'a.txt' : 'b.txt'));
    expect(await main([...names, '-f', 'jsonl'], { ...fakeIo({ cwd }), stdout: slow })).toBe(0);
    expect([most, slow.writableLength]).toEqual([1, 0]);
    expect(bytes).toBeGreaterThan(20 * 1000);
  });
});

test('process satisfies the interface that the command asks for', () => {
  const io: Io = process;
  expect(io.cwd()).toBe(process.cwd());
});

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i after what is complete, and the document is whole', async (signal, code) => {
    const io = fakeIo({ cwd, onStdout: (text) => text.includes('a.txt') && io.signals.emit(signal) });
    expect(await main(['--json', 'a.txt', 'missing.txt'], io)).toBe(code);
    expect(JSON.parse(io.written.stdout).map(({ path }: { path: string }) => path)).toEqual(['a.txt']);
    expect(io.written.stderr).toBe('');
  });

  test('ends a wait for stdin', async () => {
    const stdin = new PassThrough();
    const io = fakeIo({ cwd, stdin });
    const code = main(['-f', 'jsonl', 'a.txt', '-', 'b.txt'], io);
    stdin.write('half a page');
    setTimeout(() => io.signals.emit('SIGINT'), 50);
    expect(await code).toBe(130);
    expect(io.written.stdout.trimEnd().split('\n').length).toBe(1);
  });

  test('leaves an output file with what was complete', async () => {
    const stdin = new PassThrough();
    const io = fakeIo({ cwd, stdin });
    const code = main(['--json', 'a.txt', '-', '-o', 'out.json'], io);
    setTimeout(() => io.signals.emit('SIGTERM'), 50);
    expect(await code).toBe(143);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveLength(1);
  });

  test('finds no listener left when the run is over', async () => {
    const io = fakeIo({ cwd });
    await main(['a.txt'], io);
    expect([io.signals.listenerCount('SIGINT'), io.signals.listenerCount('SIGTERM')]).toEqual([0, 0]);
  });
});

describe('stdin', () => {
  test('is joined before it is decoded, wherever its chunks cut', async () => {
    const bytes = Buffer.from(orchardPage.replaceAll('apel', 'ápèl'));
    const stdin = new PassThrough();
    for (let at = 0; at < bytes.length; at += 7) stdin.write(bytes.subarray(at, at + 7));
    stdin.end();
    expect((await ran([], { stdin })).stdout).toBe(orchardPage.replaceAll('apel', 'ápèl'));
  });

  test('gives records as they come', async () => {
    const stdin = new PassThrough();
    const record = (id: string): string => `${JSON.stringify({ id, text: harbourPage })}\n`;
    stdin.write(record('one') + record('two'));
    const io = fakeIo({ stdin, onStdout: (text) => text.includes('"two"') && stdin.end(record('three')) });
    expect(await main(['-f', 'jsonl'], io)).toBe(0);
    expect(io.written.stdout.trimEnd().split('\n')).toHaveLength(3);
  });

  test('over the limit fails without being read to its end', async () => {
    const stdin = new PassThrough();
    stdin.write('x'.repeat(2000));
    const { code, stderr } = await ran(['--max-bytes', '1000'], { stdin });
    expect([code, stderr]).toEqual([1, 'ikm-clean: -: more than 1000 bytes; raise the limit with --max-bytes\n']);
    expect(stdin.destroyed).toBe(true);
  });
});
