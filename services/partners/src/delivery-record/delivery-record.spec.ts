import { EVENTS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { NO_RECORD, reliabilityOf } from './delivery-record';
import { afterMilestones, type MilestoneTold } from './milestones-told';

const milestoneId = newId();
const told = (name: MilestoneTold['name'], on: string, change: object = {}) =>
  ({
    name,
    time: new Date(`${on}T03:00:00Z`),
    payload: { ...EVENTS[name].example, milestoneId, ...change },
  }) as unknown as MilestoneTold;
const planned = told('milestone-planned', '2026-01-05', { dueOn: '2026-03-31' });
const claimed = told('milestone-claimed', '2026-03-20', { answerDueOn: '2026-04-03' });
const after = (...events: MilestoneTold[]) => afterMilestones(new Map(), events);

describe('what events make of a milestone', () => {
  it('is confirmed in time, by whom, and after how many days', () => {
    const { milestones, answers } = after(
      planned,
      claimed,
      told('milestone-confirmed', '2026-03-26', { onTime: true, answerDays: 6 }),
    );
    expect(milestones).toMatchObject([{ state: 'CONFIRMED', on_time: true, disputes: 0 }]);
    expect(answers).toMatchObject([{ days: 6 }]);
  });

  it('counts every dispute, with the days that the answer took', () => {
    const { milestones, answers } = after(
      planned,
      claimed,
      told('milestone-disputed', '2026-03-24'),
    );
    expect(milestones).toMatchObject([{ state: 'DISPUTED', disputes: 1 }]);
    expect(answers).toMatchObject([{ days: 4 }]);
  });

  it('is open again when its confirmation was retracted', () => {
    const { milestones } = after(
      planned,
      claimed,
      told('milestone-confirmed', '2026-03-26', { onTime: true }),
      told('confirmation-retracted', '2026-04-01'),
    );
    expect(milestones).toMatchObject([
      { state: 'OPEN', on_time: null, confirmed_by_organisation_id: null, claimed_on: null },
    ]);
  });

  it('goes on from what earlier batches told', () => {
    const [known] = after(planned, claimed).milestones;
    const { milestones } = afterMilestones(new Map([[milestoneId, known!]]), [
      told('milestone-rescheduled', '2026-03-21', { dueOn: '2026-05-29' }),
    ]);
    expect(milestones).toMatchObject([{ state: 'CLAIMED', due_on: '2026-05-29' }]);
  });
});

describe('how well an organisation delivered', () => {
  it('is unknown, not bad, where there is nothing to judge by', () => {
    expect(reliabilityOf(NO_RECORD)).toBeUndefined();
  });

  it('is the share confirmed in time, of everything that was due', () => {
    const record = { ...NO_RECORD, confirmed: 4, confirmedOnTime: 3, disputed: 1, silent: 1 };
    expect(reliabilityOf(record)).toBe(0.5);
  });
});
