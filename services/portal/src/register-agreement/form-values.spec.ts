import { faultsOf } from './form-rules';
import {
  draftOf,
  emptyForm,
  fieldOfPath,
  registrationOf,
  needsUmbrella,
  roleOf,
  type FormValues,
} from './form-values';

const TODAY = '2026-11-21';
const filled = (change: Partial<FormValues> = {}): FormValues => ({
  ...emptyForm(),
  title: 'Hilirisasi gula merah',
  subjectMatter: 'Gula semut',
  scope: 'Dapur bersih\n\n Sertifikasi organik ',
  affairCodes: ['3.31'],
  parties: [
    { organisationId: 'a', signatoryOffice: 'Bupati', executingOrganisationIds: [], number: '' },
    {
      organisationId: 'b',
      signatoryOffice: 'Ketua',
      executingOrganisationIds: [],
      number: ' 7/KB ',
    },
  ],
  leadOrganisationId: 'a',
  signedOn: '2025-03-10',
  endsOn: '2028-03-09',
  ...change,
});

describe('the registration form', () => {
  it('finds nothing wrong with a complete one', () => {
    expect(faultsOf(filled(), TODAY)).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'title', 'REQUIRED'],
    [{ signedOn: '2026-11-22' }, 'signedOn', 'SIGNED_IN_FUTURE'],
    [{ endsOn: '2025-01-01' }, 'endsOn', 'ENDS_BEFORE_START'],
    [{ endsOn: '' }, 'endsOn', 'TERM_REQUIRED'],
    [{ cooperationType: 'SYNERGY' as const }, 'typeNote', 'NOTE_REQUIRED'],
    [{ mode: 'DRAFT' as const, documentKind: 'PKS' as const }, 'umbrellaId', 'UMBRELLA_REQUIRED'],
  ])('with %j says at %s: %s', (change, field, code) => {
    expect(faultsOf(filled(change), TODAY)).toContainEqual({ field, code });
  });

  it('sends the two budget questions of a PKS as soon as they are answered, and of nothing else', () => {
    const answers = { burdensPublicOrRegion: 'yes', inCurrentBudget: '' } as const;
    expect(draftOf(filled({ documentKind: 'PKS', ...answers }))).toMatchObject({
      burdensPublicOrRegion: true,
      inCurrentBudget: undefined,
    });
    expect(draftOf(filled(answers))).not.toHaveProperty('burdensPublicOrRegion');
  });

  it('names a party that stands there twice at its second place', () => {
    const [first] = filled().parties;
    const faults = faultsOf(filled({ parties: [first!, first!] }), TODAY);
    expect(faults).toEqual([{ field: 'parties.1.organisationId', code: 'PARTY_TWICE' }]);
  });

  it('says one thing about a field at a time, in the order of the form', () => {
    const fields = faultsOf(emptyForm(), TODAY).map(({ field }) => field);
    expect(fields[0]).toBe('title');
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe('a registration', () => {
  it('carries the scope line by line and the numbers that were given', () => {
    const body = registrationOf(filled());
    expect(body.scope).toEqual(['Dapur bersih', 'Sertifikasi organik']);
    expect(body.numbers).toEqual([{ organisationId: 'b', no: '7/KB', date: '2025-03-10' }]);
    expect(body.parties.map(({ side }) => side)).toEqual([1, 2]);
    expect(body.term).toEqual({
      startsOn: '2025-03-10',
      endsOn: '2028-03-09',
      reviewOn: undefined,
    });
  });

  it('gives a document its place in the cooperation', () => {
    expect(roleOf({ documentKind: 'JOINT_AGREEMENT', umbrellaId: '' })).toBe('UMBRELLA');
    expect(roleOf({ documentKind: 'LOI', umbrellaId: '' })).toBe('PRELIMINARY');
    expect(roleOf({ documentKind: 'PKS', umbrellaId: 'u' })).toBe('IMPLEMENTING');
    expect(roleOf({ documentKind: 'PKS', umbrellaId: '' })).toBe('STANDALONE');
    expect(needsUmbrella({ documentKind: 'CONTRACT' })).toBe(true);
    expect(needsUmbrella({ documentKind: 'CONTRACT', kind: 'HIBAH_DAERAH' })).toBe(false);
  });

  it('writes the code of a programme as every region does', () => {
    expect(draftOf(filled({ initiativeCode: ' replikasi industri  rumahan ' }))).toMatchObject({
      initiativeCode: 'REPLIKASI-INDUSTRI-RUMAHAN',
    });
    expect(draftOf(filled({ initiativeCode: ' - ' })).initiativeCode).toBeUndefined();
  });

  it('leads a refusal back to the field that was typed', () => {
    expect(fieldOfPath('term.endsOn', filled())).toBe('endsOn');
    expect(fieldOfPath('numbers.0.no', filled())).toBe('parties.1.number');
    expect(fieldOfPath('parties.1.organisationId', filled())).toBe('parties.1.organisationId');
    expect(fieldOfPath('affairCodes.0', filled())).toBe('affairCodes');
  });
});
