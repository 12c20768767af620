import { randomUUID } from 'node:crypto';
import { newId } from '@nyata/kernel';
import type { Agreement } from '../support/cooperation-story';
import { expectRefusal } from '../support/bad-input/expecting';
import {
  by,
  organisation,
  setScene,
  title,
  type BadInput,
  type Scene,
} from '../support/bad-input/scene';
import { send, type Sending } from '../support/bad-input/sending';
import { Traces } from '../support/bad-input/traces';
import { Person } from '../support/person';
import { runningSystem } from '../support/systems';

const { origin, server } = runningSystem('embedded');

const revising = (scene: Scene, rest: Partial<Sending>): Sending =>
  by(scene, 'agency', `/api/actions/${scene.milestone.actionId}/revisions`, {
    body: { title: title() },
    ...rest,
  });

const CASES: BadInput[] = [
  {
    what: 'a version that is not the newest any more',
    sending: (scene) => revising(scene, { ifMatch: 99 }),
    status: 412,
    code: 'VERSION_CONFLICT',
  },
  {
    what: 'a change that does not say which version was read',
    sending: (scene) => revising(scene, {}),
    status: 428,
    code: 'IF_MATCH_REQUIRED',
  },
  {
    what: 'a command without an Idempotency-Key',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', { body: organisation(), key: null }),
    status: 400,
    code: 'IDEMPOTENCY_KEY_REQUIRED',
  },
  {
    what: 'a body of 2 MB',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', { body: { name: 'x'.repeat(2 * 1024 * 1024) } }),
    status: 413,
    code: 'BODY_TOO_LARGE',
  },
  {
    what: 'broken JSON',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', { body: '{"name": "PT Setengah"' }),
    status: 400,
    code: 'BROKEN_JSON',
  },
  {
    what: 'a record that does not exist',
    sending: (scene) =>
      by(scene, 'officer', `/api/agreements/${newId()}/withdrawals`, { body: { reason: 'Salah' } }),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'the draft of another party, to read',
    sending: (scene) =>
      by(scene, 'partner', `/api/agreements/${scene.draft.agreementId}`, { method: 'GET' }),
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'an address that does not exist',
    sending: (scene) => by(scene, 'officer', '/api/budgets', { body: {} }),
    status: 404,
    code: 'ROUTE_UNKNOWN',
  },
  {
    what: 'an address that does not exist below one that does',
    sending: (scene) =>
      by(scene, 'officer', `/api/agreements/${scene.draft.agreementId}/wishes`, { body: {} }),
    status: 404,
    code: 'ROUTE_UNKNOWN',
  },
  {
    what: 'nobody’s request',
    sending: (scene) => ({ address: `${scene.origin}/api/organisations`, body: organisation() }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'a request that another site made the browser send',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', {
        body: organisation(),
        headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      }),
    status: 403,
    code: 'ORIGIN_REFUSED',
  },
  {
    what: 'a request of another site by a browser that tells the origin only',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', {
        body: organisation(),
        headers: { origin: 'https://elsewhere.example' },
      }),
    status: 403,
    code: 'ORIGIN_REFUSED',
  },
];

describe('a request that is refused in both languages, with nothing written:', () => {
  let traces: Traces;
  let scene: Scene;

  beforeAll(async () => {
    traces = await Traces.in(server);
    scene = await setScene(origin);
  });
  afterAll(() => traces?.close());

  it.each(CASES)('$what ($status $code)', async ({ sending, ...expected }) => {
    await expectRefusal(traces, sending(scene), expected);
  });

  it('the draft of another party is hidden, not forbidden, from a role that could withdraw it', async () => {
    const head = await Person.signIn(origin, 'kabag@kebumen.example');
    const { agreementId, version, status } = scene.draft;
    const path = `/api/agreements/${agreementId}`;
    const address = `${origin}${path}/withdrawals`;
    const body = { reason: 'Bukan milik kami' };
    const sending = { address, cookie: head.cookie, ifMatch: version, body };
    await expectRefusal(traces, sending, { status: 404, code: 'NOT_FOUND' });
    expect(await scene.offices.officer.read<Agreement>(path)).toMatchObject({ version, status });
  });

  it('a key that comes again with another body (422 IDEMPOTENCY_KEY_REUSED)', async () => {
    const key = randomUUID();
    const right = by(scene, 'officer', '/api/organisations', { body: organisation(), key });
    const first = await send(right, 'id');
    expect(first.status).toBe(201);
    // What is looked for is found where it is: a request that is right leaves its event and its key.
    expect(await traces.events(first.correlationId)).toBeGreaterThan(0);
    expect(await traces.keys(key)).toBe(1);
    const other = { ...right, body: organisation() };
    await expectRefusal(traces, other, { status: 422, code: 'IDEMPOTENCY_KEY_REUSED', keys: 1 });
  });
});
