import { LagClock } from './lag-clock';

const clock = () => {
  const lag = new LagClock();
  return (next: number, end: number, seconds: number) =>
    lag.waiting('nyata.partners/0', { next, end }, seconds * 1000);
};

it('is nothing while a group has applied all there is', () => {
  const at = clock();
  expect([at(0, 0, 0), at(5, 5, 60), at(9, 9, 120)]).toEqual([0, 0, 0]);
});

it('grows from the moment the next record was first seen, however many follow it', () => {
  const at = clock();
  expect([at(5, 6, 100), at(5, 8, 115), at(5, 8, 130)]).toEqual([0, 15, 30]);
});

it('falls back to the age of what waits now as soon as the group goes on, and to nothing when it is there', () => {
  const at = clock();
  at(5, 6, 100);
  at(5, 8, 115);
  expect([at(6, 8, 130), at(8, 8, 145), at(8, 9, 160)]).toEqual([15, 0, 0]);
});

it('keeps the age of the oldest, and no endless memory, through a long standstill', () => {
  const at = clock();
  for (let second = 0; second < 5000; second++) at(0, second + 1, second);
  expect(at(0, 5001, 5000)).toBe(5000);
});
