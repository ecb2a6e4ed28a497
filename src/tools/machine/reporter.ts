import type { Reporter, TestModule } from 'vitest/node';

/** Ends the output with one line for scripts to parse: `12 passed, 0 failed`. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failedTests += 1;
      }
      // A file that fails outside its tests (in an import or a hook) counts as one failure.
      failed += failedTests === 0 && module.state() === 'failed' ? 1 : failedTests;
    }
    // The default reporter prints its summary on the same event; this line must follow it.
    process.once('exit', () => console.log(`\n${passed} passed, ${failed} failed`));
    if (failed > 0) process.exitCode = 1;
  }
}
