import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resolvedConfig } from '../../src/cli/config.js';
import type { RawFlags } from '../../src/cli/flags.js';
import { type Progress, progressFor, wantsProgress } from '../../src/cli/progress.js';
import { type FakeIo, type FakeOptions, fakeIo } from '../support/fake-io.js';

async function wants(flags: RawFlags, options: FakeOptions): Promise<boolean> {
  const io = fakeIo(options);
  return wantsProgress(await resolvedConfig([], flags, io), io);
}

describe('a bar is shown', () => {
  const both = ['stdout', 'stderr'] as const;
  test.each<[string, RawFlags, FakeOptions, boolean]>([
    ['on a terminal, for a folder', { output: 'out' }, { terminals: both }, true],
    ['on a terminal, for a pipe', {}, { terminals: ['stderr'] }, true],
    ['not between results', {}, { terminals: both }, false],
    ['not without a terminal', { output: 'out' }, { terminals: ['stdout'] }, false],
    ['not with -q', { output: 'out', quiet: true }, { terminals: both }, false],
    ['not with --no-progress', { output: 'out', progress: false }, { terminals: both }, false],
    ['not on a dumb terminal', { output: 'out' }, { terminals: both, env: { TERM: 'dumb' } }, false],
    ['not in CI', { output: 'out' }, { terminals: both, env: { CI: 'true' } }, false],
  ])('%s', async (_when, flags, options, expected) => {
    expect(await wants(flags, options)).toBe(expected);
  });
});

describe('the bar', () => {
  let io: FakeIo;
  let progress: Progress;
  beforeEach(async () => {
    // What it imports when it is time must not wait for a clock that stands.
    await import('cli-progress');
    vi.useFakeTimers();
    io = fakeIo({ terminals: ['stderr'] });
    Object.assign(io.stderr, { columns: 120, getWindowSize: () => [120, 24] });
    const config = await resolvedConfig([], {}, io);
    progress = progressFor(config, io, 10, (path, message) => io.stderr.write(`${path}: ${message}\n`, () => {}));
  });
  afterEach(() => {
    progress.end();
    vi.useRealTimers();
  });

  test('waits for half a second', async () => {
    progress.page(1, false);
    await vi.advanceTimersByTimeAsync(499);
    expect(io.written.stderr).toBe('');
    await vi.advanceTimersByTimeAsync(2);
    await vi.waitFor(() => expect(io.written.stderr).toContain('1 page'));
  });

  test('tells pages, pace, failures and the share of inputs, and goes', async () => {
    await vi.advanceTimersByTimeAsync(600);
    await vi.waitFor(() => expect(io.written.stderr).not.toBe(''));
    for (let i = 1; i <= 5; i++) progress.page(i, i === 3);
    await vi.advanceTimersByTimeAsync(400);
    expect(io.written.stderr).toMatch(/50 % \| 5 pages, \d+\/s, 1 failed \| /);
    progress.end();
    expect(io.written.stderr.endsWith('\u001b[0J')).toBe(true);
  });

  test('makes room for a line', async () => {
    await vi.advanceTimersByTimeAsync(600);
    await vi.waitFor(() => expect(io.written.stderr).not.toBe(''));
    const before = io.written.stderr.length;
    progress.say('a.txt', 'no article');
    expect(io.written.stderr.slice(before)).toMatch(/^\r.\[Ka\.txt: no article\n/);
    expect(io.written.stderr.slice(before)).toContain('0 %');
  });

  test('is never seen where the batch ends first', async () => {
    progress.end();
    await vi.advanceTimersByTimeAsync(2000);
    expect(io.written.stderr).toBe('');
  });
});
