import { given } from '@nyata/testing';
import { by, inForce, withPaper } from '../../test/in-force';
import type { Agreement } from '../agreements/agreement';
import { end, type AtTheEnd, type Closing } from './closing';

const expired: Agreement = {
  ...inForce({ term: { startsOn: '2025-07-01', endsOn: '2026-02-28' } }),
  status: 'EXPIRED',
};
const evaluated: AtTheEnd = { finalEvaluationId: 'e', otherStatuses: [] };
const ending = (changes: Partial<Closing> = {}, known = evaluated, it: Agreement = expired) =>
  given(it).when((state) =>
    end(
      state,
      { on: '2026-03-01', disposition: 'CLOSED_ACHIEVED', basis: 'EVALUATION', ...changes },
      known,
      by,
    ),
  );

describe('ending', () => {
  test('rests on the final evaluation and says what came of it', () => {
    const { state, events } = ending().thenNamed('agreement-ended');
    expect(state).toMatchObject({
      status: 'ENDED',
      ending: { endedOn: '2026-03-01', disposition: 'CLOSED_ACHIEVED', evaluationId: 'e' },
    });
    expect(events[0]!.payload).toMatchObject({ basis: 'EVALUATION', cooperationEnded: true });
    ending({}, { otherStatuses: [] }).refuses('FINAL_EVALUATION_MISSING');
  });

  test('is a fact between the end of the term and today', () => {
    ending({ on: '2026-03-03' }).refuses('DATE_IN_FUTURE', '/on');
    ending({ on: '2026-02-27' }).refuses('ENDED_BEFORE_OVER', '/on');
  });

  test.each(['DRAFT', 'IN_FORCE', 'SUSPENDED', 'ENDED', 'VOIDED'] as const)(
    'a %s is not ended',
    (status) => ending({}, evaluated, { ...expired, status }).refuses('AGREEMENT_STATE'),
  );

  test('leaves the cooperation open while another of its documents is', () => {
    const cooperationEnded = (...otherStatuses: AtTheEnd['otherStatuses'][number][]) =>
      ending({}, { ...evaluated, otherStatuses }).thenNamed('agreement-ended').events[0]!.payload;
    expect(cooperationEnded('IN_FORCE', 'ENDED')).toMatchObject({ cooperationEnded: false });
    expect(cooperationEnded('WITHDRAWN', 'VOIDED')).toMatchObject({ cooperationEnded: true });
  });

  test('a renewal names the agreement that goes on', () => {
    ending({ disposition: 'RENEWED' }).refuses('SUCCESSOR_REQUIRED', '/successorId');
    const known = (successorStatus: AtTheEnd['successorStatus']) =>
      ending({ disposition: 'RENEWED', successorId: 's' }, { ...evaluated, successorStatus });
    known('DRAFT').refuses('SUCCESSOR_REQUIRED');
    expect(known('IN_FORCE').thenNamed('agreement-ended').state.ending).toMatchObject({
      successorId: 's',
    });
  });

  test('old papers stand for the evaluation of what was registered here, never of what was drafted here', () => {
    const legacy = { basis: 'LEGACY_EVIDENCE', documentIds: ['MINUTES'] } as const;
    const papered = withPaper(expired, 'MINUTES');
    const none = { otherStatuses: [] };
    ending({ ...legacy, documentIds: [...legacy.documentIds] }, none, papered).thenNamed(
      'agreement-ended',
    );
    ending({ basis: 'LEGACY_EVIDENCE' }, none, papered).refuses('ENDING_EVIDENCE_REQUIRED');
    ending({ ...legacy, documentIds: ['x'] }, none, papered).refuses(
      'DOCUMENT_UNKNOWN',
      '/documentIds/0',
    );
    ending({ ...legacy, documentIds: ['MINUTES'] }, none, {
      ...papered,
      origin: 'DRAFTED',
    }).refuses('FINAL_EVALUATION_MISSING');
  });
});
