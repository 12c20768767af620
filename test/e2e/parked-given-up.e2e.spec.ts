import { eventually } from '@nyata/testing';
import { registration, type Agreement } from '../support/cooperation-story';
import { castOf, signInOffices } from '../support/offices';
import { ask } from '../support/databases';
import { appendRecord } from '../support/event-log';
import { events } from '../support/operator';
import { cooperationBeside, GROUPS, parkedOf, rubbish } from '../support/poison';
import { runningSystems } from '../support/systems';

const WITHIN = 15_000;

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'a record on the %s transport that is no event at all',
  (_transport, system) => {
    it('is given up by a command, with a reason, and its key is free', async () => {
      const offices = await signInOffices(system.origin);
      const cast = await castOf(offices);
      const { officer } = offices;
      const { cooperationId } = await officer.do<Agreement>(
        '/api/agreements/registrations',
        registration(cast, `Tetangga lain ${Date.now()}`),
      );
      const key = cooperationBeside(cooperationId);
      await appendRecord(system, rubbish(key));
      for (const group of GROUPS) {
        const database = group[1];
        await eventually(
          async () => expect(await parkedOf(system, group, key)).toHaveLength(1),
          WITHIN,
        );
        const [{ id } = { id: '' }] = await parkedOf(system, group, key);
        const given = ['--why', 'bukan peristiwa', '--by', 'operator'];
        expect(await events(system, database, 'skip', id, ...given)).toMatchObject({ code: 0 });
      }
      for (const database of new Set(GROUPS.map(([, database]) => database))) {
        const { text } = await events(system, database, 'replay', key, '--why', 'dilewati');
        expect(text).not.toMatch(/failed/);
      }
      for (const group of GROUPS) {
        expect(await parkedOf(system, group, key)).toEqual([]);
        const kept = await ask(
          system,
          group[1],
          'select payload, skipped_by, why from skipped_event where grp = $1 and key = $2',
          [group[0], key],
        );
        expect(kept).toEqual([
          { payload: 'Halo?', skipped_by: 'operator', why: 'bukan peristiwa' },
        ]);
      }
    }, 120_000);
  },
);
