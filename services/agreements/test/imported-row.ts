import type { Caller } from '@nyata/auth';
import { newId } from '@nyata/kernel';
import type { KnownOrganisation } from '../src/agreements/resolving';
import { OrganisationIndex } from '../src/import/organisation-matching';
import type { RowValues } from '../src/import/row-findings';
import { judgeRow, type FoundUmbrella, type RowJudgement } from '../src/import/row-judgement';

const organisation = (kind: KnownOrganisation['kind'], name: string, regionCode?: string) => {
  const organisationId = newId();
  return { organisationId, legalPartyId: organisationId, kind, name, regionCode };
};
export const jateng = organisation('PROVINCE', 'Pemerintah Provinsi Jawa Tengah', '33');
export const agency = {
  ...organisation('OPD', 'Dinas Kesehatan'),
  legalPartyId: jateng.organisationId,
};
export const pnm = organisation('BUMN', 'PT Permodalan Nasional Madani');
export const kemenkes = organisation('MINISTRY_AGENCY', 'Kementerian Kesehatan');
export const osaka = organisation('FOREIGN_REGION', 'Osaka Prefecture');
export const diy = organisation('PROVINCE', 'Daerah Istimewa Yogyakarta', '34');

const caller: Caller = {
  memberId: newId(),
  organisationId: jateng.organisationId,
  legalPartyId: jateng.organisationId,
  roles: ['bureau-officer'],
  regions: ['33'],
};

/** The dry run of a row that says everything, with changes; an undefined takes a value away. */
export const judge = (values: RowValues, umbrella: FoundUmbrella = undefined): RowJudgement =>
  judgeRow(
    written({
      kind: 'KB',
      title: 'Air minum',
      subjectMatter: 'Air',
      affairs: '1.03',
      'party.2': pnm.name,
      'number.1': '415/1',
      signedOn: '2025-03-10',
      startsOn: '2025-03-10',
      duration: '3 tahun',
      ...values,
    }),
    {
      own: jateng,
      organisations: new OrganisationIndex([jateng, agency, pnm, kemenkes, osaka, diy]),
      monthFirst: new Set(),
      umbrella: () => umbrella,
      caller,
      by: { correlationId: newId(), now: new Date('2026-11-21T03:00:00Z') },
    },
  );

const written = (values: RowValues): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, text]) => text !== undefined));
