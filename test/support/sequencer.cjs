const Sequencer = require('@jest/test-sequencer').default;

/** The specs that only look at the demo data come before those that tell their stories with it. */
module.exports = class extends Sequencer {
  sort(tests) {
    const first = ({ path }) => path.endsWith('demo.e2e.spec.ts');
    return [...super.sort(tests)].sort((a, b) => Number(first(b)) - Number(first(a)));
  }
};
