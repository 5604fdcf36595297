/**
 * Counts tests while Vitest runs and keeps the count on disk, so that scripts/test.mjs can report it even when Vitest
 * itself ends badly. A test file that cannot be loaded, and an error outside any test, each count as one failure.
 */
import { writeFileSync } from 'node:fs';

export default class TallyReporter {
  tally = { passed: 0, failed: 0, skipped: 0 };
  file = process.env.TALLY_FILE;

  onTestCaseResult(test) {
    const { state } = test.result();
    if (state in this.tally) this.tally[state]++;
  }

  onTestModuleEnd(module) {
    this.tally.failed += module.errors().length;
    for (const suite of module.children.allSuites()) this.tally.failed += suite.errors().length;
    this.#keep();
  }

  onTestRunEnd(_modules, unhandledErrors) {
    this.tally.failed += unhandledErrors.length;
    this.#keep();
  }

  #keep() {
    if (this.file) writeFileSync(this.file, JSON.stringify(this.tally));
  }
}
