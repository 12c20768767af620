import { SHIPPED_PROCEDURES } from '@nyata/reference';
import { given } from '@nyata/testing';
import { by, ENDS_ON, inForce, TODAY, withPaper } from '../../test/in-force';
import { statusOn, termOf, type Agreement } from '../agreements/agreement';
import { draftAmendment, withdrawAmendment, type Amending } from './amendment';
import { signAmendment, type AmendmentSigning } from './amendment-signing';
import { termsAsOf } from './terms';

const { policyVersion, procedures } = SHIPPED_PROCEDURES.at(TODAY);
const rules = procedures['AMENDMENT']!;
const extension: Amending = {
  kind: 'EXTENSION',
  addsBurden: false,
  changes: { summary: 'Diperpanjang dua tahun', endsOn: '2028-06-30' },
};
const scope: Amending = {
  kind: 'SCOPE',
  addsBurden: true,
  changes: { summary: 'Ditambah pelatihan', scope: ['Lingkup', 'Pelatihan'] },
};
const drafting = (amending: Amending, it: Agreement = inForce()) =>
  given(it).when((state) => draftAmendment(state, amending, policyVersion, by));
const drafted = (amending: Amending, it: Agreement = inForce()): [Agreement, string] => {
  const { state } = draftAmendment(it, amending, policyVersion, by);
  return [withPaper(state, 'AMENDMENT'), state.amendments.at(-1)!.amendmentId];
};
const SIGNING: AmendmentSigning = {
  no: 'ADD/1',
  signatures: [
    { partyId: 'jateng', signedOn: '2026-02-20' },
    { partyId: 'pnm', signedOn: '2026-03-01' },
  ],
  documentIds: ['AMENDMENT'],
};
const signing = (
  [it, amendmentId]: [Agreement, string],
  changes: Partial<AmendmentSigning> = {},
  umbrellaEndsOn?: string,
) =>
  given(it).when((state) =>
    signAmendment(state, amendmentId, { ...SIGNING, ...changes }, { rules, umbrellaEndsOn }, by),
  );

describe('drafting an amendment', () => {
  test('changes nothing yet and pins the procedure of the day', () => {
    const { state } = drafting(extension).thenNamed('amendment-drafted');
    expect(state.amendments).toMatchObject([{ status: 'DRAFT', policyVersion, draftedOn: TODAY }]);
    expect(termOf(state).endsOn).toBe(ENDS_ON);
  });

  test('changes what its kind is for, and something', () => {
    const other = { summary: 's', scope: ['x'] };
    drafting({ ...extension, changes: other }).refuses(
      'AMENDMENT_OF_ANOTHER_KIND',
      '/changes/scope',
    );
    drafting({ ...extension, changes: { summary: 's' } }).refuses('AMENDMENT_CHANGES_NOTHING');
    const units = [{ partyId: 'x', executingOrganisationIds: [] }];
    drafting({ kind: 'PARTIES', addsBurden: false, changes: { summary: 's', units } }).refuses(
      'PARTY_UNKNOWN',
      '/changes/units/0/partyId',
    );
  });

  test('an extension ends later, and comes before the end', () => {
    const earlier = { summary: 's', endsOn: ENDS_ON };
    drafting({ ...extension, changes: earlier }).refuses('EXTENSION_NOT_LATER', '/changes/endsOn');
    const over = inForce({ term: { startsOn: '2025-07-01', endsOn: '2026-02-01' } });
    expect(over.status).toBe('EXPIRED');
    drafting(extension, over).refuses('EXTENSION_AFTER_END');
    drafting(scope, over).refuses('AGREEMENT_STATE');
  });
});

describe('signing an amendment', () => {
  test('an extension moves the end, and the calendar with it', () => {
    const { state, events } = signing(drafted(extension)).thenNamed('agreement-extended');
    expect(events[0]!.payload).toMatchObject({
      previousEndsOn: ENDS_ON,
      endsOn: '2028-06-30',
      signedOn: '2026-03-01',
      no: 'ADD/1',
    });
    expect(statusOn(state, '2027-01-01')).toBe('IN_FORCE');
  });

  test('needs the signature of every party and the paper, each amendment its own', () => {
    const one = { signatures: SIGNING.signatures.slice(0, 1) };
    signing(drafted(extension), one).refuses('AMENDMENT_SIGNATURE_MISSING', '/signatures');
    signing(drafted(extension), { documentIds: [] }).refuses('DOCUMENT_MISSING');
    const [extended] = [signAmendment(...signedArguments()).state];
    signing(drafted({ ...scope, addsBurden: false }, extended)).refuses('DOCUMENT_UNKNOWN');
  });

  test('one that adds a burden went through the council', () => {
    signing(drafted(scope)).refuses('COUNCIL_APPROVAL_REQUIRED');
    const [it, id] = drafted(scope);
    const papered = withPaper(it, 'COUNCIL_DECISION');
    signing([papered, id], { documentIds: ['AMENDMENT', 'COUNCIL_DECISION'] }).thenNamed(
      'agreement-amended',
    );
  });

  test('an implementing agreement does not outlive its umbrella', () => {
    signing(drafted(extension), {}, '2028-06-29').refuses('TERM_BEYOND_UMBRELLA');
    signing(drafted(extension), {}, '2028-06-30').thenNamed('agreement-extended');
  });

  test('a withdrawn one is not signed any more', () => {
    const [it, id] = drafted(extension);
    const withdrawn = withdrawAmendment(it, id, 'Batal');
    expect(withdrawn.events.map(({ name }) => name)).toEqual(['amendment-withdrawn']);
    signing([withdrawn.state, id]).refuses('AMENDMENT_CLOSED');
    signing([it, 'x']).refuses('AMENDMENT_UNKNOWN');
  });
});

test('the terms are told as of any day: before an amendment takes effect they are the old ones', () => {
  const [it, id] = drafted({ ...scope, addsBurden: false });
  const { state } = signing([it, id], { effectiveOn: '2026-05-01' }).thenNamed('agreement-amended');
  expect(termsAsOf(state, '2026-04-30')).toMatchObject({ scope: ['Lingkup'], amendmentIds: [] });
  expect(termsAsOf(state, '2026-05-01')).toMatchObject({
    scope: ['Lingkup', 'Pelatihan'],
    amendmentIds: [id],
  });
  const [again, next] = drafted(extension, { ...state, documents: [] });
  const later = { no: 'ADD/2', effectiveOn: '2026-06-01', documentIds: ['A2'] };
  const both = signing([withPaper(again, 'AMENDMENT', 'A2'), next], later).thenNamed(
    'agreement-extended',
  ).state;
  expect(termsAsOf(both, '2026-05-31').term.endsOn).toBe(ENDS_ON);
  expect(termsAsOf(both, '2026-06-01')).toMatchObject({ term: { endsOn: '2028-06-30' } });
  expect(termsAsOf(both, '2025-01-01')).toMatchObject({ scope: ['Lingkup'] });
});

function signedArguments(): Parameters<typeof signAmendment> {
  const [it, id] = drafted(extension);
  return [it, id, SIGNING, { rules }, by];
}
