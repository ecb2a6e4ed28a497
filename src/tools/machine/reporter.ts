import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with one plain line a script can read: `12 passed, 0 failed`. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') own += 1;
      }
      // A file that broke outside its tests (an import, a hook) is a failure too.
      failed += own === 0 && module.state() === 'failed' ? 1 : own;
    }
    // The default reporter prints its summary in the same event; this line goes after it.
    process.once('exit', () => console.log(`\n${passed} passed, ${failed} failed`));
    if (failed > 0) process.exitCode = 1;
  }
}
