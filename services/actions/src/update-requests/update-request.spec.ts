import { action, AGENCY, LIAISON, on, PARTNER, PNM } from '../../test/examples';
import { answerUpdate, passUpdateDay, requestUpdate } from './update-request';

const command = {
  requestId: 'request',
  cooperationId: action.cooperationId,
  about: { actionId: action.actionId },
  from: AGENCY,
  to: PNM,
  question: 'Sudah sampai mana penyaluran tahap kedua?',
};
const asked = requestUpdate(command, on('2026-11-01')).state;
const answer = { text: 'Tahap kedua mulai Desember.', ...PARTNER };

describe('a request for an update', () => {
  it('gives the other side 14 days where it names no day', () => {
    const { state, events } = requestUpdate(command, on('2026-11-01'));
    expect(state).toMatchObject({ status: 'OPEN', answerDueOn: '2026-11-15' });
    expect(events).toMatchObject([{ name: 'update-requested', payload: { to: PNM } }]);
    expect(JSON.stringify(events)).not.toContain(command.question);
  });

  it('goes to another organisation, for a day that has not passed', () => {
    expect(() => requestUpdate({ ...command, to: AGENCY }, on('2026-11-01'))).toThrow(
      'ASKS_ITSELF',
    );
    const late = { ...command, answerDueOn: '2026-10-31' };
    expect(() => requestUpdate(late, on('2026-11-01'))).toThrow('ANSWER_DAY_PASSED');
  });

  it('is answered once, by the organisation that was asked', () => {
    expect(() => answerUpdate(asked, { ...answer, ...LIAISON }, on('2026-11-05'))).toThrow(
      'NOT_ASKED',
    );
    const { state, events } = answerUpdate(asked, answer, on('2026-11-05'));
    expect(events).toMatchObject([{ name: 'update-answered' }]);
    expect(() => answerUpdate(state, answer, on('2026-11-06'))).toThrow('UPDATE_ALREADY_ANSWERED');
  });

  it('is unanswered the day after its day, and may be answered even then', () => {
    expect(passUpdateDay(asked, '2026-11-15')).toBeNull();
    const silent = passUpdateDay(asked, '2026-11-16')!;
    expect(silent.events).toMatchObject([{ name: 'update-unanswered' }]);
    expect(answerUpdate(silent.state, answer, on('2026-11-20')).state.status).toBe('ANSWERED');
  });
});
