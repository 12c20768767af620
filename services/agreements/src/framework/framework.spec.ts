import { given } from '@nyata/testing';
import { by, inForce } from '../../test/in-force';
import type { Agreement } from '../agreements/agreement';
import { declareFramework, frameworkOf, liftFramework } from './framework';

const agreement = inForce();
const declaration = { reason: 'Menunggu lokasi', reviewOn: '2026-12-01' };
const declaring = (it: Agreement, reviewOn = declaration.reviewOn, hasImplementing = false) =>
  given(it).when((state) =>
    declareFramework(state, { ...declaration, reviewOn }, { hasImplementing }, by),
  );
const declared = (it: Agreement) =>
  declareFramework(it, declaration, { hasImplementing: false }, by).state;

describe('a framework', () => {
  test('is declared by the head with a reason and a review within twelve months', () => {
    const { state, events } = declaring(agreement).thenNamed('framework-only-declared');
    expect(frameworkOf(state)).toMatchObject({ ...declaration, approvedByRole: 'bureau-head' });
    expect(events[0]!.payload).toMatchObject(declaration);
    declaring(agreement, '2027-03-02').thenNamed('framework-only-declared');
    declaring(agreement, '2027-03-03').refuses('REVIEW_TOO_FAR', '/reviewOn');
    declaring(agreement, '2026-03-02').refuses('REVIEW_TOO_FAR', '/reviewOn');
  });

  test('is no way out where something follows already, nor for what is complete in itself', () => {
    declaring(agreement, undefined, true).refuses('FRAMEWORK_NOT_POSSIBLE');
    declaring({ ...agreement, role: 'STANDALONE' }).refuses('FRAMEWORK_NOT_POSSIBLE');
    declaring({ ...agreement, cooperationType: 'SYNERGY' }).refuses('FRAMEWORK_NOT_POSSIBLE');
    declaring({ ...agreement, status: 'EXPIRED' }).refuses('AGREEMENT_STATE');
  });

  test('is declared twice in a row at most; lifting it begins anew', () => {
    const twice = declared(declared(agreement));
    declaring(twice).refuses('FRAMEWORK_EXHAUSTED');
    const lifted = liftFramework(twice, 'Lokasi ditetapkan', by).state;
    expect(frameworkOf(lifted)).toBeUndefined();
    declaring(lifted).thenNamed('framework-only-declared');
  });

  test('is lifted only where it was declared', () => {
    given(agreement)
      .when((it) => liftFramework(it, 'x', by))
      .refuses('NO_FRAMEWORK');
  });
});
