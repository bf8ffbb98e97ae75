const { writeFileSync } = require('node:fs');
const { basename } = require('node:path');
const { filesTogether } = require('./together.cjs');

/** Writes how many tests passed and failed to the file that scripts/test.mjs names. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot even be loaded holds tests that nobody ran: it counts as failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + missing(results);
    const skipped = results.numPendingTests + results.numTodoTests;
    writeFileSync(process.env.FALLNETZ_TEST_COUNT, JSON.stringify({ passed: results.numPassedTests, failed, skipped }));
  }
};

/** In a whole run others stand for most files; whichever of them Jest did not find has not been run. */
function missing({ testResults }) {
  if (!process.env.FALLNETZ_WHOLE_TEST) return 0;
  const ran = new Set(testResults.map(({ testFilePath }) => basename(testFilePath, '.spec.js')));
  return [...filesTogether().keys()].filter((name) => !ran.has(name)).length;
}
