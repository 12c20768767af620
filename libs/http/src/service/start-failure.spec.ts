import { createServer, type AddressInfo } from 'node:net';
import { readConfig } from '@nyata/kernel';
import { Client } from 'pg';
import { httpVariables } from '../variables';
import { reasonOf } from './start-failure';

const caught = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
};

it('a wrong variable is named with what it should be', async () => {
  const error = await caught(() =>
    readConfig(httpVariables(4101), { PORT: 'x', DEMO_CLOCK: 'soon' }),
  );
  expect(reasonOf(error)).toContain('PORT must be a whole number from 1 to 65535, not "x"');
  expect(reasonOf(error)).toContain('DEMO_CLOCK must be an ISO 8601 instant or empty, not "soon"');
});

it('a taken port is told in one sentence with the variable to change', async () => {
  const first = createServer();
  await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
  const { port } = first.address() as AddressInfo;
  const second = createServer();
  const error = await new Promise((resolve) =>
    second.once('error', resolve).listen(port, '127.0.0.1'),
  );
  first.close();
  expect(reasonOf(error)).toBe(
    `Port ${port} on 127.0.0.1 is taken by another process. Stop that one, or choose another port with the variable PORT.`,
  );
});

it('an absent database is told in one sentence', async () => {
  const client = new Client({ connectionString: 'postgres://127.0.0.1:1/nyata' });
  const reason = reasonOf(await caught(() => client.connect()));
  expect(reason).toMatch(/^The database does not answer .*DATABASE_URL\.$/);
  expect(reason).not.toContain('\n');
});

it('what nobody foresaw is told whole', () => {
  expect(reasonOf(new Error('a bug'))).toContain('start-failure.spec.ts');
});
