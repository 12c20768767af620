import { eventually } from './eventually';

it('gives what is there as soon as it is', async () => {
  let looks = 0;
  const seen = await eventually(() => {
    if (++looks < 3) throw new Error('not yet');
    return looks;
  });
  expect(seen).toBe(3);
});

it('says why it is still not there when the time is over', async () => {
  const never = eventually(() => {
    throw new Error('still nothing');
  }, 60);
  await expect(never).rejects.toThrow('still nothing');
});
