import { performance } from 'node:perf_hooks';
import {
  adoptByBoth,
  assessmentOf,
  claim,
  draftAndSign,
  planAction,
  registration,
  daysAgo,
  type Agreement,
} from '../support/cooperation-story';
import { castOf, signInOffices, type Cast, type Offices } from '../support/offices';
import { EventStream } from '../support/event-source';
import { runningSystems } from '../support/systems';

const CONFIRMATIONS = 20;

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'the loop on the %s transport',
  (transport, { origin }) => {
    let offices: Offices;
    let cast: Cast;

    beforeAll(async () => {
      offices = await signInOffices(origin);
      cast = await castOf(offices);
    });

    it('runs from a draft to a verdict that changes live', async () => {
      const { officer, agency, partner } = offices;
      const { cooperationId, status } = await draftAndSign(officer, cast, `Putaran ${transport}`);
      expect(status).toBe('IN_FORCE');
      await assessmentOf(officer, cooperationId, ({ verdict }) => verdict === 'STARTING');

      const milestone = await planAction(agency, cast, cooperationId, 'Pelatihan keuangan');
      await adoptByBoth(offices, cooperationId);
      await assessmentOf(officer, cooperationId, ({ rung }) => rung === 1);

      const live = await EventStream.open(`${origin}/api/live`, { cookie: officer.cookie });
      const { currentClaimId } = await claim(agency, milestone);
      await partner.do(`/api/milestones/${milestone.milestoneId}/confirmations`, {
        claimId: currentClaimId,
      });
      await live.next(({ data }) => data.includes(cooperationId));
      live.close();
      const active = await assessmentOf(officer, cooperationId, ({ rung }) => rung === 4);
      expect(active.verdict).toBe('ON_TRACK');
      const action = await agency.read<{ status: string }>(`/api/actions/${milestone.actionId}`);
      expect(action.status).toBe('COMPLETED');
    });

    it('lifts an old agreement out of its ceremony when its counterpart confirms', async () => {
      const { officer, agency, partner } = offices;
      const { cooperationId } = await officer.do<Agreement>(
        '/api/agreements/registrations',
        registration(cast, `Seremonial ${transport}`, daysAgo(415)),
      );
      const before = await assessmentOf(
        officer,
        cooperationId,
        ({ verdict }) => verdict === 'CEREMONIAL',
      );
      expect(
        before.rules.filter(({ level }) => level === 'RED').map(({ ruleId }) => ruleId),
      ).toEqual(expect.arrayContaining(['R1', 'R3', 'R4']));
      const milestone = await planAction(agency, cast, cooperationId, 'Pembiayaan kelompok');
      await adoptByBoth(offices, cooperationId);
      const planned = await assessmentOf(officer, cooperationId, ({ rung }) => rung === 1);
      expect(planned.verdict).toBe('CEREMONIAL');
      const { currentClaimId } = await claim(agency, milestone);
      await partner.do(`/api/milestones/${milestone.milestoneId}/confirmations`, {
        claimId: currentClaimId,
      });
      const after = await assessmentOf(officer, cooperationId, ({ rung }) => rung === 4);
      expect(['ON_TRACK', 'AT_RISK']).toContain(after.verdict);
    });

    it('tells the open client soon after the confirmation is answered', async () => {
      const { officer, agency, partner } = offices;
      const live = await EventStream.open(`${origin}/api/live`, { cookie: officer.cookie });
      const delays: number[] = [];
      for (let n = 0; n < CONFIRMATIONS; n++) {
        const { cooperationId } = await officer.do<Agreement>(
          '/api/agreements/registrations',
          registration(cast, `Cepat ${transport} ${n}`),
        );
        const milestone = await planAction(agency, cast, cooperationId, 'Pelatihan singkat');
        const { currentClaimId } = await claim(agency, milestone);
        await assessmentOf(officer, cooperationId);
        await new Promise((done) => setTimeout(done, 600)); // longer than hints are gathered
        const seen = live.frames.length;
        await partner.do(`/api/milestones/${milestone.milestoneId}/confirmations`, {
          claimId: currentClaimId,
        });
        const answeredAt = performance.now();
        const frame = await live.next(
          (one) => live.frames.indexOf(one) >= seen && one.data.includes(cooperationId),
        );
        delays.push(Math.max(0, frame.at - answeredAt));
      }
      live.close();
      delays.sort((a, b) => a - b);
      const at = (share: number) =>
        delays[Math.min(delays.length - 1, Math.floor(delays.length * share))]!.toFixed(0);
      console.log(
        `${transport}: confirmation answered -> SSE frame p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`,
      );
      expect(delays).toHaveLength(CONFIRMATIONS);
    });
  },
);
