const Sequencer = require('@jest/test-sequencer').default;

/**
 * The specs that only look at the demo data come first, then those that look at pages, while the lists on
 * them are short; those that write hundreds of agreements come last.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => turn(a) - turn(b));
  }
};

const turn = ({ path }) =>
  path.endsWith('demo.e2e.spec.ts') ? 0 : path.endsWith('.browser.spec.ts') ? 1 : 2;
