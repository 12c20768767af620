import { eventually } from '@nyata/testing';
import { assessmentOf, planOf, registration, type Agreement } from '../support/cooperation-story';
import { castOf, signInOffices, type Cast, type Offices } from '../support/offices';
import { ask } from '../support/databases';
import { appendRecord } from '../support/event-log';
import { events } from '../support/operator';
import {
  ACTIONS,
  cooperationBeside,
  GROUPS,
  parkedOf,
  registered,
  replaysOf,
} from '../support/poison';
import { runningSystems } from '../support/systems';

const WITHIN = 15_000;

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'an event that a consumer on the %s transport can’t take',
  (transport, system) => {
    let offices: Offices;
    let cast: Cast;

    beforeAll(async () => {
      offices = await signInOffices(system.origin);
      cast = await castOf(offices);
    });

    const register = (title: string) =>
      offices.officer.do<Agreement>(
        '/api/agreements/registrations',
        registration(cast, `${title} ${transport} ${Date.now()}`),
      );
    /** A second document of the same cooperation: an event with the same key. */
    const implementing = ({ agreementId }: Agreement, title: string) =>
      offices.officer.do<Agreement>('/api/agreements/registrations', {
        ...registration(cast, `${title} ${transport} ${Date.now()}`),
        role: 'IMPLEMENTING',
        documentKind: 'PKS',
        umbrellaId: agreementId,
      });
    const story = async (cooperationId: string) => {
      const { items } = await offices.officer.read<{ items: { name: string }[] }>(
        `/api/assessments/${cooperationId}/history`,
      );
      return items.map(({ name }) => name);
    };

    describe('because it breaks its schema', () => {
      let neighbour: Agreement;
      let key: string;

      beforeAll(async () => {
        neighbour = await register('Tetangga');
        key = cooperationBeside(neighbour.cooperationId);
        await appendRecord(system, registered(key, { cooperationId: key, title: 7 }));
        await appendRecord(system, registered(key));
      });

      it.each(GROUPS)(
        'is parked by %s with its reason, and its key waits behind it',
        async (group, database) => {
          await eventually(async () => {
            const [broken, waiting, ...more] = await parkedOf(system, [group, database], key);
            expect(broken?.error).toMatch(/agreement-registered/);
            expect(waiting).toMatchObject({ error: null, attempts: 0 });
            expect(more).toEqual([]);
          }, WITHIN);
        },
      );

      it('lets the other cooperations of its partition flow', async () => {
        await implementing(neighbour, 'Anak tetangga');
        await planOf(offices.officer, neighbour.cooperationId);
        await eventually(async () => {
          const told = await story(neighbour.cooperationId);
          expect(told.filter((name) => name === 'agreement-registered')).toHaveLength(2);
        }, WITHIN);
        await assessmentOf(offices.officer, neighbour.cooperationId);
      });

      it('is shown to the operator, with what it held', async () => {
        const list = await events(system, 'nyata_actions', 'parked');
        expect(list.text).toContain(key);
        const [broken] = await parkedOf(system, ACTIONS, key);
        const shown = await events(system, 'nyata_actions', 'show', broken!.id);
        expect(shown.text).toContain(broken!.error);
        expect(shown.text).toContain('"title":7');
      });

      it('is not replayed while this release can’t read it; the wish and its outcome are kept', async () => {
        const args = ['replay', key, '--why', 'mencoba lagi', '--by', 'operator'];
        const { code, text } = await events(system, 'nyata_actions', ...args);
        expect(code).toBe(1);
        expect(text).toMatch(/^actions: failed: .*agreement-registered/);
        expect(await replaysOf(system, 'nyata_actions', key)).toMatchObject([
          { grp: 'actions', requested_by: 'operator', why: 'mencoba lagi', events: 0 },
        ]);
        expect(await parkedOf(system, ACTIONS, key)).toHaveLength(2);
      });
    });

    describe('because something is wrong with the consumer’s database', () => {
      const title = `Beracun ${transport} ${Date.now()}`;
      let agreement: Agreement;

      beforeAll(async () => {
        const rule = `alter table cooperation add constraint wrong_rule check (title <> '${title}')`;
        await ask(system, 'nyata_actions', rule);
        agreement = await offices.officer.do<Agreement>(
          '/api/agreements/registrations',
          registration(cast, title),
        );
      });

      it('is parked after three tries; its key waits, the other groups and cooperations flow', async () => {
        const { cooperationId } = agreement;
        await eventually(async () => {
          const [parked] = await parkedOf(system, ACTIONS, cooperationId);
          expect(parked).toMatchObject({ attempts: 3 });
          expect(parked!.error).toMatch(/wrong_rule/);
        }, WITHIN);
        await implementing(agreement, 'Di belakang yang beracun');
        await eventually(async () => {
          const waiting = await parkedOf(system, ACTIONS, cooperationId);
          const documents = waiting.filter(({ type }) => type.includes('agreement-registered'));
          expect(documents).toHaveLength(2);
        }, WITHIN);
        await assessmentOf(offices.officer, cooperationId);
        const other = await register('Sehat');
        await planOf(offices.officer, other.cooperationId);
      });

      it('is replayed by a command once the cause is mended, with all that waited behind it', async () => {
        const { cooperationId } = agreement;
        await ask(system, 'nyata_actions', 'alter table cooperation drop constraint wrong_rule');
        const replay = (...more: string[]) =>
          events(
            system,
            'nyata_actions',
            ...['replay', cooperationId, '--why', 'aturan dihapus', '--by', 'operator', ...more],
          );
        const dry = await replay('--dry-run');
        expect(dry.text).toMatch(/^actions: would be replayed \(\d+ events\)\n$/);
        expect(await parkedOf(system, ACTIONS, cooperationId)).not.toEqual([]);
        const { code, text } = await replay();
        expect(text).toMatch(/^actions: replayed \(\d+ events\)\n$/);
        expect([dry.code, code]).toEqual([0, 0]);
        expect(await parkedOf(system, ACTIONS, cooperationId)).toEqual([]);
        const [{ documents } = { documents: 0 }] = await ask<{ documents: number }>(
          system,
          'nyata_actions',
          `select jsonb_array_length(documents) as documents from cooperation where cooperation_id = $1`,
          [cooperationId],
        );
        expect(documents).toBe(2);
        await planOf(offices.officer, cooperationId);
        await eventually(
          async () => expect(await story(cooperationId)).toContain('action-plan-opened'),
          WITHIN,
        );
        const who = { requested_by: 'operator', why: 'aturan dihapus' };
        expect(await replaysOf(system, 'nyata_actions', cooperationId)).toMatchObject([
          { ...who, dry_run: true },
          { ...who, outcome: 'replayed' },
        ]);
      });
    });
  },
);
