import type { CorrectableField } from '@nyata/contracts';
import { given } from '@nyata/testing';
import { by, ENDS_ON, inForce } from '../../test/in-force';
import { termOf, type Agreement } from '../agreements/agreement';
import { correct } from './correction';
import { declareVoid } from './voiding';

const agreement = inForce();
const correcting = (field: CorrectableField, value: string[], it: Agreement = agreement) =>
  given(it).when((state) => correct(state, { field, value, reason: 'Salah ketik' }, by));

describe('correcting', () => {
  test('puts a statement right and keeps what it said before', () => {
    const { state, events } = correcting('title', ['Judul benar']).thenNamed(
      'agreement-particulars-corrected',
    );
    expect(state.title).toBe('Judul benar');
    expect(events[0]!.payload).toMatchObject({
      field: 'title',
      before: ['Judul'],
      after: ['Judul benar'],
      reason: 'Salah ketik',
    });
  });

  test('takes lists whole, and nothing else as a list', () => {
    expect(
      correcting('scope', ['a', 'b']).thenNamed('agreement-particulars-corrected').state.scope,
    ).toEqual(['a', 'b']);
    correcting('title', ['a', 'b']).refuses('CORRECTION_ONE_VALUE', '/value');
    correcting('title', []).refuses('CORRECTION_EMPTY', '/value');
    correcting('title', ['Judul']).refuses('CORRECTION_CHANGES_NOTHING', '/value');
  });

  test('never leaves a term without an end, or one that ends before it starts', () => {
    const { state } = correcting('endsOn', ['2026-12-31']).thenNamed(
      'agreement-particulars-corrected',
    );
    expect(termOf(state)).toEqual({ startsOn: '2025-07-01', endsOn: '2026-12-31' });
    correcting('endsOn', []).refuses('TERM_REQUIRED');
    correcting('endsOn', ['2025-06-30']).refuses('ENDS_BEFORE_START', '/value');
    correcting('signedOn', ['2026-03-03']).refuses('SIGNED_IN_FUTURE');
    correcting('endsOn', [ENDS_ON]).refuses('CORRECTION_CHANGES_NOTHING');
  });

  test('does not sign what nobody signed', () => {
    const unsigned: Agreement = { ...agreement, status: 'DRAFT', signedOn: undefined };
    correcting('signedOn', ['2026-03-01'], unsigned).refuses('CORRECTION_NOT_SIGNED', '/value');
  });

  test.each(['ENDED', 'WITHDRAWN', 'VOIDED'] as const)('a %s stays as it is', (status) =>
    correcting('title', ['x'], { ...agreement, status }).refuses('AGREEMENT_STATE'),
  );
});

describe('declaring a registration void', () => {
  const voiding = (it: Agreement, hasConfirmedWork = false) =>
    given(it).when((state) => declareVoid(state, 'Ganda', { hasConfirmedWork }, by));

  test('keeps the record with its reason', () => {
    const { state } = voiding(agreement).thenNamed('agreement-voided');
    expect(state).toMatchObject({ status: 'VOIDED', endReason: 'Ganda' });
  });

  test('is no way to make confirmed work disappear', () => {
    voiding(agreement, true).refuses('HAS_CONFIRMED_WORK');
    voiding({ ...agreement, status: 'ENDED' }).refuses('AGREEMENT_STATE');
  });
});
