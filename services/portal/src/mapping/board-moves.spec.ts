import { target } from './board-moves';

test.each([
  ['IDENTIFIED', 'ArrowRight', 'VERIFIED'],
  ['VERIFIED', 'ArrowRight', 'PRIORITISED'],
  ['PRIORITISED', 'ArrowRight', 'DROPPED'],
  ['DROPPED', 'ArrowLeft', 'IDENTIFIED'],
] as const)('from %s %s leads to %s', (status, key, to) => {
  expect(target(status, key)?.to).toBe(to);
});

test.each([
  ['CONVERTED', 'ArrowRight'],
  ['CONVERTED', 'ArrowLeft'],
  ['IDENTIFIED', 'ArrowLeft'],
  ['VERIFIED', 'Enter'],
] as const)('from %s %s leads nowhere: what became an agreement stays one', (status, key) => {
  expect(target(status, key)).toBeUndefined();
});
