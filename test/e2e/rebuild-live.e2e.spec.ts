import { registration } from '../support/cooperation-story';
import { logEnds } from '../support/event-log';
import { castOf, signInOffices, type Cast, type Offices } from '../support/offices';
import { rebuild } from '../support/operator';
import { Person } from '../support/person';
import { rowsOf } from '../support/rows';
import { settled } from '../support/settled';
import { runningSystems } from '../support/systems';

const PAUSE_MS = 100;
const JSON_PAGE = { headers: { accept: 'application/json' } };
/** Who has built what. */
const OWN_MEMORY = ['rebuild', 'parked_key', 'parked_event']; // a generation sets aside anew what nobody can read

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'npm run rebuild beside the running system on the %s transport',
  (transport, system) => {
    let offices: Offices;
    let cast: Cast;
    let ministry: Person;

    beforeAll(async () => {
      offices = await signInOffices(system.origin);
      cast = await castOf(offices);
      ministry = await Person.signIn(system.origin, 'binaadwil@kemendagri.example');
      await settled(system);
    }, 120_000);

    it('switches while events flow: every read succeeds, and no cooperation is missing', async () => {
      let flowing = true;
      const written = repeat(
        () => flowing,
        async (n) => {
          const title = `Dibangun ulang ${transport} ${n}`;
          await offices.officer.do('/api/agreements/registrations', registration(cast, title));
        },
      );
      const read = repeat(
        () => flowing,
        async () => {
          for (const path of ['/api/portfolio', '/api/assessments', '/api/feed'])
            expect(await ministry.get(path, JSON_PAGE)).toMatchObject({ status: 200 });
        },
      );
      const said = [];
      for (const projection of ['assessment', 'feed']) said.push(await rebuild(system, projection));
      flowing = false;
      expect(await written).toBeGreaterThan(5);
      expect(await read).toBeGreaterThan(5);
      expect(
        said.map(({ code, text }) => ({ code, switched: /Switched after/.test(text) })),
      ).toEqual(Array(2).fill({ code: 0, switched: true }));
      await settled(system);
      const checked = await rebuild(system, 'assessment', '--dry-run');
      expect(checked).toMatchObject({ code: 0 });
    }, 240_000);

    it('changes no row and publishes nothing, and neither does the way back', async () => {
      const look = async () => ({
        ends: await logEnds(system),
        rows: await rowsOf(system, 'nyata_monitoring', OWN_MEMORY),
        portfolio: await ministry.read('/api/portfolio'),
      });
      const before = await look();
      for (const args of [['assessment'], ['assessment', '--return']]) {
        expect(await rebuild(system, ...args)).toMatchObject({ code: 0 });
        // Every assessment is held against what the world was told once more.
        await settled(system);
        expect(await look()).toEqual(before);
      }
    }, 240_000);
  },
);

/** Does it again and again; how often, or the first error. */
async function repeat(
  goesOn: () => boolean,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let times = 0;
  while (goesOn()) {
    await work(times++);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  return times;
}
