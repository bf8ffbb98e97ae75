const { writeFileSync } = require('node:fs');

/** Writes how many tests passed and failed to the file that scripts/test.mjs names. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot even be loaded holds tests that nobody ran: it counts as failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    writeFileSync(process.env.FALLNETZ_TEST_COUNT, JSON.stringify({ passed: results.numPassedTests, failed, skipped }));
  }
};
