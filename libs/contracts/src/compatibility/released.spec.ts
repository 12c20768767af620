import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaksOf, releasable, type ReleasedEvent } from './released';

const folder = join(__dirname, '../../released');

const released = new Map(
  readdirSync(folder).map((file) => [
    file,
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as ReleasedEvent,
  ]),
);

describe('the events that were released', () => {
  it('are not broken by the declarations of today', () => {
    expect(released.size).toBeGreaterThan(0);
    expect(breaksOf(released)).toEqual([]);
  });

  const file = 'agreement-signed.v1.json';
  const signed = releasable().get(file)!;
  const against = (change: Partial<ReleasedEvent>) =>
    breaksOf(new Map([[file, signed]]), new Map([[file, { ...signed, ...change }]]));

  it('stay declared: the log still holds them', () => {
    expect(breaksOf(new Map([[file, signed]]), new Map())).toEqual([
      expect.stringMatching(/^nyata\.agreement-signed\.v1 breaks event-removed: /),
    ]);
  });

  it('stay on their topic, under their key, from their producer', () => {
    expect(against({ key: 'agreementId' })).toEqual([
      expect.stringContaining('breaks place-changed: key cooperationId became agreementId'),
    ]);
    expect(against({ topic: 'nyata.partners', producer: 'actions' })).toHaveLength(2);
  });

  it('are named with the rule, the field and the way out when they break', () => {
    const { signedOn: _, ...properties } = signed.payload.properties!;
    expect(against({ payload: { ...signed.payload, properties } })).toEqual([
      'nyata.agreement-signed.v1 breaks field-removed at signedOn: is gone; ' +
        'a reader may rest on it; keep it, or declare the next version with a lift',
    ]);
  });
});
