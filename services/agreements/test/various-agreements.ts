import { newId } from '@nyata/kernel';
import type { AgreementsUnderTest } from './agreements-under-test';
import { named, officerOf } from './import-walk';

/** The same organisations, under ids of their own in each system. */
export async function cast(agreements: AgreementsUnderTest) {
  const province = await named(agreements, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah', {
    regionCode: '33',
  });
  const agency = await named(agreements, 'OPD', 'Dinas Kesehatan', {
    legalPartyId: province.organisationId,
  });
  const company = await named(agreements, 'BUMN', 'PT Permodalan Nasional Madani');
  const branch = await named(agreements, 'BUMN', 'PNM Cabang Semarang', {
    legalPartyId: company.organisationId,
  });
  const ministry = await named(agreements, 'MINISTRY_AGENCY', 'Kementerian Kesehatan');
  const ptnbh = await named(agreements, 'STATE_UNIVERSITY_PTNBH', 'Universitas Diponegoro');
  return { province, agency, company, branch, ministry, ptnbh };
}

/** Five agreements of all the kinds that a register has, of the organisations of `cast`. */
export async function fill(agreements: AgreementsUnderTest): Promise<void> {
  const who = await cast(agreements);
  const officer = agreements.service.as(officerOf(who.province));
  const party = (
    org: { organisationId: string },
    side: number,
    units: { organisationId: string }[] = [],
  ) => ({
    organisationId: org.organisationId,
    side,
    executingOrganisationIds: units.map(({ organisationId }) => organisationId),
    signatoryOffice: side === 1 ? 'Gubernur' : 'Direktur Utama',
  });
  const register = async (changes: object) => {
    const answer = await officer.post('/api/agreements/registrations', {
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      title: 'Pembiayaan "Mekaar"; tahap 1',
      subjectMatter: 'Pembiayaan industri rumahan',
      scope: ['• Pembiayaan', '=HYPERLINK("x")', '覚書'],
      affairCodes: ['2.17', '2.08'],
      leadOrganisationId: who.province.organisationId,
      initiatorOrganisationId: who.agency.organisationId,
      parties: [party(who.province, 1, [who.agency]), party(who.company, 2, [who.branch])],
      term: { startsOn: '2025-10-02', endsOn: '2028-10-01' },
      numbers: [
        { organisationId: who.province.organisationId, no: '415.4/KB/1', date: '2025-10-02' },
        { organisationId: who.company.organisationId, no: '-7/PNM', date: '2025-10-03' },
      ],
      signedOn: '2025-10-02',
      ...changes,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body['agreementId'] as string;
  };
  const umbrellaId = await register({ label: 'MoU', registerNo: '001' });
  const none = { numbers: [], scope: [] };
  await register({
    ...none,
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    umbrellaId,
    title: 'PKS pendampingan',
    burdensPublicOrRegion: true,
    inCurrentBudget: false,
    visibility: 'PARTIES',
    legacyNotes: { followUp: '- rapat\n- lapangan', obstacles: 'Anggaran', evaluation: '@baik' },
  });
  await register({
    ...none,
    role: 'STANDALONE',
    documentKind: 'PKS',
    title: 'PKS lama',
    affairCodes: [],
    signedOn: '2020-01-05',
    term: { startsOn: '2020-02-01', endsOn: '2021-01-31' },
  });
  await register({
    ...none,
    documentKind: 'AGREEMENT_NOTE',
    title: 'Sinergi kesehatan',
    term: { startsOn: '2025-10-02', reviewOn: '2027-01-01' },
    parties: [party(who.province, 2), party(who.ministry, 1)],
  });
  await register({
    ...none,
    documentKind: 'AGREEMENT_NOTE',
    title: 'Riset',
    cooperationType: 'SYNERGY',
    typeNote: 'Disetujui Biro Hukum',
    parties: [party(who.province, 1), party(who.ptnbh, 2)],
    ending: {
      endedOn: '2026-01-31',
      disposition: 'CLOSED_PARTLY',
      basis: 'LEGACY_EVIDENCE',
      fileIds: [newId()],
    },
  });
}
