import { PERMISSIONS, gatewayIdentities, type GatewayIdentities } from '@nyata/testing';
import { castOf, signInOffices, type Cast, type Offices } from '../support/offices';
import {
  ask,
  credentialsOf,
  send,
  sideBySide,
  type Credentials,
} from '../support/permissions/asking';
import { casesOf, type Case } from '../support/permissions/cases';
import {
  INNER_OPERATIONS,
  nameOf,
  operationsAt,
  operationsOf,
  type Operation,
} from '../support/permissions/operations';
import { prepareRecords, type Records } from '../support/permissions/records';
import {
  RELATIONS,
  callersOf,
  type CallerInRelation,
  type Relation,
  type Standing,
} from '../support/permissions/relations';
import { anyRunningSystem } from '../support/systems';

const AT_A_TIME = 16;
const { origin, ports, server } = anyRunningSystem();

describe('every route, for every role in every relation to the record', () => {
  let identities: GatewayIdentities;
  let offices: Offices;
  let records: Records;
  let operations: Operation[];
  let cases: Case[];
  let callers: { who: CallerInRelation; credentials: Credentials }[];

  beforeAll(async () => {
    offices = await signInOffices(origin);
    const cast = await castOf(offices);
    const standings = await standingsOf(cast);
    operations = await operationsOf(ports);
    const confirmer = standings['named confirmer'].organisationId;
    records = await prepareRecords(offices, cast, confirmer);
    cases = casesOf([...operations, ...INNER_OPERATIONS], records, cast, confirmer);
    identities = await gatewayIdentities(new URL('/nyata_gateway', server).href);
    callers = await sideBySide(callersOf(standings), 4, async (who) => ({
      who,
      credentials: await credentialsOf(who, identities),
    }));
  });
  afterAll(async () => {
    await identities?.close();
    const liaison = `/api/members/${records.member}/departures`;
    await offices.officer.do(liaison, { reason: 'Spesifikasi selesai' }, { ifMatch: 1 });
  });

  async function standingsOf(cast: Cast): Promise<Record<Relation, Standing>> {
    const { officer } = offices;
    const named = async (name: string, regions: string[]): Promise<Standing> => {
      const path = `/api/organisations?q=${encodeURIComponent(name)}`;
      const { items } = await officer.read<{ items: Standing[] }>(path);
      const { organisationId, legalPartyId } = items[0]!;
      return { organisationId, legalPartyId, regions };
    };
    const ofProvince = (organisationId: string): Standing => ({
      organisationId,
      legalPartyId: cast.province,
      regions: ['33'],
    });
    return {
      'lead’s acting agency': ofProvince(cast.agency),
      'lead’s other office': ofProvince(cast.bureau),
      'other party': { organisationId: cast.partner, legalPartyId: cast.partner, regions: [] },
      'named confirmer': await named('XL Axiata', []),
      'same region': await named('PATTIRO', ['33']),
      stranger: await named('Kalimantan Timur', ['64']),
    };
  }

  it('names a permission of the table, or says that it is public', () => {
    const silent = operations.filter(
      ({ permission, public: open }) => !open && !(permission && permission in PERMISSIONS),
    );
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('is in the public document exactly when its service serves it below /api', async () => {
    const merged = await operationsAt(`${origin}/api/openapi.json`, 'gateway');
    const told = (some: Operation[]) =>
      some.map((one) => `${nameOf(one)} ${one.permission}`).sort();
    const [api, others] = [true, false].map((below) =>
      operations.filter(({ path }) => path.startsWith('/api/') === below),
    );
    expect(told(merged)).toEqual(told(api!));
    expect(others!.filter((one) => !one.public)).toEqual([]);
  });

  it('opens to nobody without a token, nor with the token of another service', async () => {
    const { credentials } = callers.find(({ who }) => who.role === 'admin')!;
    const complaints = await sideBySide(cases, AT_A_TIME, async (asked) => {
      const { process } = asked.operation;
      const other = process === 'partners' ? 'actions' : 'partners';
      const answers = [await send(ports, asked, {}), await send(ports, asked, credentials[other])];
      return answers.some(({ status }) => status !== 401) ? [nameOf(asked.operation)] : [];
    });
    expect(complaints.flat()).toEqual([]);
  });

  it('answers as the permissions table says', async () => {
    const asked = cases.flatMap((one) => callers.map((caller) => ({ one, ...caller })));
    const started = performance.now();
    const complaints = await sideBySide(asked, AT_A_TIME, ({ one, who, credentials }) =>
      ask(ports, one, who, credentials),
    );
    const roles = new Set(callers.map(({ who }) => who.role)).size;
    console.log(
      `${operations.length} routes, ${cases.length} of them with each record x ${roles} roles x ` +
        `${RELATIONS.length} relations = ${asked.length} answers in ` +
        `${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
    expect(complaints.filter((complaint) => complaint !== undefined).sort()).toEqual([]);
  }, 120_000);
});
