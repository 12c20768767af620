const Sequencer = require('@jest/test-sequencer').default;

/**
 * The specs that only look at the demo data come first, then those that look at pages, while the lists on
 * them are short; those that write hundreds of agreements come late. Last of all, everything that any of
 * them has made the services say is held against the documents.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => turn(a) - turn(b));
  }
};

const turn = ({ path }) => {
  if (/(demo|open-reader)\.e2e\.spec\.ts$/.test(path)) return 0;
  if (path.endsWith('.browser.spec.ts')) return 1;
  return path.endsWith('contract-conformance.e2e.spec.ts') ? 3 : 2;
};
