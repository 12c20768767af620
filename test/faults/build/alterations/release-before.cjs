// The release before the present one, as a rolling upgrade leaves it beside the new one for a while: it knows and
// writes version 1 of `action-plan-closed`, and has never heard of version 2.
const CLOSED = 'libs/contracts/dist/events/actions-plans.js';

const releaseBefore = [
  {
    name: 'its version is the first one',
    file: CLOSED,
    find: 'version: 2,',
    replace: 'version: 1,',
  },
  {
    name: 'its payload has the words of the withdrawal, and no code',
    file: CLOSED,
    find: 'reasonCode: (0, shapes_1.Code)(codes_1.PLAN_CLOSING_REASONS),',
    replace: 'reason: typebox_1.Type.Optional(shapes_1.Text),',
  },
  {
    name: 'it writes what it knows',
    file: 'libs/persistence/dist/outbox-rows.js',
    find: 'const { name, payload } = event;',
    replace: `if (event.name === 'action-plan-closed') {
        const { reasonCode, ...known } = event.payload;
        event = { name: event.name, payload: { ...known, reason: 'Mitra mundur' } };
      }
      const { name, payload } = event;`,
  },
];

module.exports = { releaseBefore };
