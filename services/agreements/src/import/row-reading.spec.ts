import { agency, diy, jateng, judge, kemenkes, osaka, pnm } from '../../test/imported-row';
import type { RowValues } from './row-findings';

test('a row that says everything is accepted without a word', () => {
  const judgement = judge({});
  expect(judgement).toMatchObject({ verdict: 'ACCEPTED', findings: [] });
  expect(judgement.registration).toMatchObject({
    role: 'UMBRELLA',
    documentKind: 'JOINT_AGREEMENT',
    leadOrganisationId: jateng.organisationId,
    initiatorOrganisationId: jateng.organisationId,
    term: { startsOn: '2025-03-10', endsOn: '2028-03-09' },
    parties: [{ side: 1, organisationId: jateng.organisationId }, { side: 2 }],
  });
});

describe('what it registers', () => {
  test.each<[string, RowValues, object]>([
    ['a MoU with a company', { kind: 'MoU' }, { documentKind: 'JOINT_AGREEMENT' }],
    [
      'a MoU with a ministry',
      { kind: 'MoU', 'party.2': kemenkes.name },
      { documentKind: 'AGREEMENT_NOTE' },
    ],
    [
      'a MoU with a foreign region',
      { kind: 'MoU', 'party.2': osaka.name },
      { documentKind: 'MOU' },
    ],
    ['a letter of intent', { kind: 'LoI', 'party.2': osaka.name }, { role: 'PRELIMINARY' }],
    [
      'the kind from the title',
      { kind: undefined, title: 'PKS Air minum' },
      { documentKind: 'PKS' },
    ],
    [
      'parties in one cell, with bullets',
      { 'party.2': undefined, parties: '1. Pemprov Jateng\n2. PT. Permodalan Nasional Madani' },
      {
        parties: [
          { organisationId: jateng.organisationId },
          { organisationId: pnm.organisationId },
        ],
      },
    ],
    [
      'numbers in one cell, a line each',
      { 'number.1': undefined, 'party.1': jateng.name, number: '415/1\n7/PNM' },
      { numbers: [{ no: '415/1' }, { no: '7/PNM', organisationId: pnm.organisationId }] },
    ],
    [
      'an agency that began it',
      { initiator: agency.name },
      { initiatorOrganisationId: agency.organisationId },
    ],
    [
      'a period in one cell',
      { startsOn: undefined, duration: '1 Mei 2025 s.d. 30 April 2027' },
      { term: { startsOn: '2025-05-01', endsOn: '2027-04-30' } },
    ],
    [
      'an open end with a review',
      { duration: undefined, reviewOn: '1 Mei 2027' },
      { term: { reviewOn: '2027-05-01' } },
    ],
    [
      'words beside a certain end',
      { duration: 'sesuai kebutuhan', endsOn: '31/12/2027' },
      { term: { endsOn: '2027-12-31' } },
    ],
  ])('%s', (_what, values, registration) => {
    expect(judge(values).registration).toMatchObject(registration);
  });
});

describe('what must be corrected, and where', () => {
  test.each<[string, RowValues, string, string]>([
    ['no title', { title: undefined }, 'title', 'FIELD_REQUIRED'],
    ['a title of 501 letters', { title: 'x'.repeat(501) }, 'title', 'TEXT_TOO_LONG'],
    ['no day of signing', { signedOn: undefined }, 'signedOn', 'FIELD_REQUIRED'],
    ['a day that can be two', { signedOn: '10/3/25' }, 'signedOn', 'DATE_UNCLEAR'],
    ['a signature in the future', { signedOn: '22 November 2026' }, 'signedOn', 'SIGNED_IN_FUTURE'],
    [
      'a duration without a length',
      { duration: 'menyesuaikan kebutuhan' },
      'duration',
      'DURATION_UNCLEAR',
    ],
    ['no end at all', { duration: undefined }, 'endsOn', 'TERM_REQUIRED'],
    [
      'an end before the start',
      { duration: undefined, endsOn: '1 Mei 2020' },
      'endsOn',
      'ENDS_BEFORE_START',
    ],
    [
      'an end that is not the duration',
      { endsOn: '1 Mei 2027' },
      'endsOn',
      'TERM_CONTRADICTS_DURATION',
    ],
    ['two kinds at once', { kind: 'MoU/PKS' }, 'kind', 'KIND_UNCLEAR'],
    [
      'a party that nobody knows',
      { 'party.2': 'PT Antah Berantah' },
      'party.2',
      'ORGANISATION_NOT_MATCHED',
    ],
    [
      'oneself as partner',
      { 'party.1': jateng.name, 'party.2': agency.name },
      'party.2',
      'PARTIES_TOO_FEW',
    ],
    [
      'a province whose border is not known',
      { 'party.2': diy.name, crossBorderExternality: 'mungkin' },
      'crossBorderExternality',
      'YES_OR_NO',
    ],
    ['an affair that is none', { affairs: 'Perdukunan' }, 'affairs', 'AFFAIR_NOT_READ'],
    [
      'three numbers for two parties',
      { 'number.1': undefined, number: '1\n2\n3' },
      'number',
      'NUMBERS_UNCLEAR',
    ],
    [
      'a status that is not told by dates',
      { status: 'Dicabut' },
      'status',
      'STATUS_NOT_IMPORTABLE',
    ],
    ['an end without what was decided', { endedOn: '1 Mei 2026' }, 'endedOn', 'ENDING_INCOMPLETE'],
    [
      'a type that the parties do not bear',
      { cooperationType: 'Sinergi' },
      'cooperationType',
      'TYPE_NOT_POSSIBLE',
    ],
  ])('%s', (_what, values, field, code) => {
    const judgement = judge(values);
    expect(judgement.verdict).toBe('CORRECTION');
    expect(judgement.registration).toBeUndefined();
    expect(judgement.findings).toContainEqual(expect.objectContaining({ field, code }));
  });

  test('the register of another government is rejected: nothing in the table mends that', () => {
    expect(judge({ lead: diy.name, 'party.1': diy.name })).toMatchObject({
      verdict: 'REJECTED',
      findings: [{ field: 'lead', code: 'LEAD_NOT_OWN', weight: 'REJECTION' }],
    });
  });
});
