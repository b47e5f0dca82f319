import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed`, so that a run that executed nothing can be told from one that passed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const broken = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
    ).length;
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed + broken + unhandled.length} failed\n`));
  }
}
