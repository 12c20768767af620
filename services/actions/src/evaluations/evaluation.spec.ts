import { AGENCY, cooperation, cooperationThatIs, JATENG, on, PNM } from '../../test/examples';
import { answerRound, concludeRound, openRound, type EvaluationRound } from './evaluation';

const { cooperationId } = cooperation;
const ending = cooperationThatIs({ endsOn: '2026-12-31' });
const open = (kind: EvaluationRound['kind'] = 'FINAL', day = '2026-11-21', of = ending) =>
  openRound(
    { roundId: 'round', cooperationId, kind, ...(kind === 'PERIODIC' && { period: '2026-S1' }) },
    of,
    on(day),
  ).state;
const form = (
  org: EvaluationRound['forms'][number]['org'],
  side: 'BUREAU' | 'AGENCY' | 'PARTNER',
) => ({
  org,
  side,
  answers: {},
  rating: 4,
  recommendation: 'EXTEND' as const,
});
const answered = (...forms: ReturnType<typeof form>[]) =>
  forms.reduce((round, one) => answerRound(round, one, on('2026-11-22')).state, open());
const conclude = (round: EvaluationRound, openActions = 0, day = '2026-11-25') =>
  concludeRound(
    round,
    { recommendation: 'EXTEND', summary: 'Dilanjutkan.', by: JATENG },
    openActions,
    on(day),
  );

describe('an evaluation round', () => {
  it('that is final opens 90 days before the end at the earliest', () => {
    expect(() => open('FINAL', '2026-10-01')).toThrow('FINAL_TOO_EARLY');
    expect(open('FINAL', '2026-10-02').status).toBe('OPEN');
    expect(() => open('FINAL', '2026-11-21', cooperationThatIs({ endsOn: undefined }))).toThrow(
      'FINAL_TOO_EARLY',
    );
  });

  it('that is periodic names its period and may be held at any time', () => {
    expect(open('PERIODIC', '2026-02-01').period).toBe('2026-S1');
    expect(() =>
      openRound({ roundId: 'r', cooperationId, kind: 'PERIODIC' }, ending, on('2026-02-01')),
    ).toThrow('PERIOD_REQUIRED');
  });

  it('keeps the last form of each organisation', () => {
    const again = answerRound(
      answered(form(PNM, 'PARTNER')),
      { ...form(PNM, 'PARTNER'), rating: 2 },
      on('2026-11-23'),
    );
    expect(again.state.forms).toHaveLength(1);
    expect(again.state.forms[0]!.rating).toBe(2);
    expect(again.events).toMatchObject([{ name: 'evaluation-answered', payload: { rating: 2 } }]);
  });

  it('is concluded with the forms of the bureau and of another party, not of its own agency', () => {
    expect(() => conclude(answered(form(PNM, 'PARTNER')))).toThrow('FORMS_MISSING');
    expect(() => conclude(answered(form(JATENG, 'BUREAU'), form(AGENCY, 'AGENCY')))).toThrow(
      'FORMS_MISSING',
    );
    const { state, events } = conclude(answered(form(JATENG, 'BUREAU'), form(PNM, 'PARTNER')));
    expect(state.status).toBe('CONCLUDED');
    expect(events).toMatchObject([
      { name: 'evaluation-concluded', payload: { kind: 'FINAL', rating: 4, openActions: 0 } },
    ]);
    expect(() => conclude(state)).toThrow('ROUND_CONCLUDED');
  });

  it('is concluded by the bureau alone after 30 days of silence', () => {
    const alone = answered(form(JATENG, 'BUREAU'));
    expect(() => conclude(alone, 0, '2026-12-20')).toThrow('FORMS_MISSING');
    expect(conclude(alone, 0, '2026-12-21').state.status).toBe('CONCLUDED');
  });

  it('that is final leaves no action open', () => {
    const both = answered(form(JATENG, 'BUREAU'), form(PNM, 'PARTNER'));
    expect(() => conclude(both, 2)).toThrow('OPEN_ACTIONS_REMAIN');
    expect(conclude({ ...both, kind: 'PERIODIC' }, 2).state.status).toBe('CONCLUDED');
  });
});
