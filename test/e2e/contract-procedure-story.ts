import {
  adoptByBoth,
  draftAndSign,
  particulars,
  planAction,
  today,
} from '../support/cooperation-story';
import type { Cast } from '../support/offices';
import type { Person } from '../support/person';
import { Walk } from './contract-walk';
import type { Story } from './contract-work-story';

/** Nothing that a signed paper needs is lacking. */
const COMPLETE = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };

/** Two drafts of an umbrella: of one a stage is passed over or returned, the other is turned down. */
export async function offersAnswered({ offices, cast, title }: Story): Promise<void> {
  const { officer, partner } = offices;
  const offered = async (name: string): Promise<Walk> => {
    const walk = await Walk.begun(officer, particulars(cast, `${title} ${name}`));
    await walk.files('KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE', 'OFFER_LETTER');
    await walk.completes('PREPARATION');
    await walk.does('offers', { direction: 'OUT', letterNo: `${title}/P` });
    return walk;
  };
  const agreed = await offered('diterima');
  await agreed.does('offer-answers', { answer: 'ACCEPT' }, partner);
  await agreed.files('JOINT_AGREEMENT');
  await agreed.completes('DRAFT_UMBRELLA');
  await agreed.does('stage-returns', {
    stageId: 'SIGN_UMBRELLA',
    returnTo: 'DRAFT_UMBRELLA',
    reason: 'Pasal 4 keliru',
  });
  const declined = await offered('ditolak');
  await declined.does('offer-answers', { answer: 'DECLINE', reason: 'Belum mampu' }, partner);
}

/** A note with a ministry, whose review by the team is passed over; the copy of what its first side signed comes later. */
export async function stageSkipped({ offices: { officer }, cast, title }: Story): Promise<void> {
  const ministry = await someone(officer, 'MINISTRY_AGENCY');
  const walk = await Walk.begun(officer, {
    ...particulars({ ...cast, partner: ministry }, `${title} sinergi`),
    documentKind: 'AGREEMENT_NOTE',
  });
  await walk.files('KAK');
  await walk.completes('PREPARATION');
  await walk.does('stage-skips', { stageId: 'TEAM_REVIEW', reason: 'Telah dibahas dalam rakor' });
  await walk.files('AGREEMENT_NOTE', 'WORK_PLAN');
  await walk.completes('DRAFT_NOTE');
  const { partyId } = (await walk.read()).parties[0]!;
  const checklist = { ...COMPLETE, copyReceived: false };
  await walk.does('signatures', { partyId, signedOn: today(), method: 'CEREMONY', checklist });
  await walk.does('signature-completions', { partyId, checklist: COMPLETE });
}

/** What the council says to three implementing agreements of one umbrella. */
export async function councilAsked({ offices, cast, title }: Story): Promise<void> {
  const { officer, head } = offices;
  const { agreementId: umbrellaId } = await draftAndSign(officer, cast, `${title} payung`);
  const asked = async (name: string): Promise<Walk> => {
    const walk = await Walk.begun(officer, {
      ...particulars(cast, `${title} ${name}`),
      ...{ role: 'IMPLEMENTING', documentKind: 'PKS', umbrellaId },
    });
    const request = { no: '170/1', burdensPublicOrRegion: true, inCurrentBudget: true };
    await walk.does('council-requests', request);
    return walk;
  };
  const granted = await asked('disetujui');
  const documentId = await granted.files('COUNCIL_DECISION');
  await granted.does('council-decisions', { outcome: 'GRANTED', no: '172/18', documentId });
  const refused = await asked('ditolak DPRD');
  await refused.does('council-decisions', { outcome: 'REFUSED', reason: 'Belum dianggarkan' });
  const waived = await asked('dikecualikan');
  await waived.does('council-waivers', { reason: 'Tidak membebani daerah' }, head);
}

/** An implementing agreement is signed and both sides adopt the plan: its execution begins. */
export async function executionBegun({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency } = offices;
  const { agreementId: umbrellaId } = await draftAndSign(officer, cast, `${title} payung`);
  const walk = await Walk.begun(officer, {
    ...particulars(cast, `${title} pelaksanaan`),
    ...{ role: 'IMPLEMENTING', documentKind: 'PKS', umbrellaId },
    ...{ burdensPublicOrRegion: false, inCurrentBudget: true },
  });
  await walk.files('PKS');
  await walk.completes('DRAFT_PKS');
  const { parties, cooperationId } = await walk.read();
  for (const { partyId, side } of parties)
    await walk.does('signatures', {
      ...{ partyId, number: `${title}/${side}`, signedOn: today(), method: 'DESK' },
      ...{ mandate: { kind: 'OFFICE' }, checklist: COMPLETE },
    });
  await planAction(agency, cast, cooperationId, title);
  await adoptByBoth(offices, cooperationId);
}

/** Abroad the council's silence is taken for consent by a person, one ministry refuses once, then both agree. */
export async function centreAsked({ offices: { officer }, cast, title }: Story): Promise<void> {
  const walk = await Walk.begun(officer, {
    ...particulars(await abroad(officer, cast, title), `${title} luar negeri`),
    documentKind: 'MOU',
  });
  await walk.files('WORK_PLAN', 'MOU');
  await walk.completes('DRAFT_PLAN');
  await walk.does('council-requests', { no: '170/2' });
  await walk.does('council-deemings', { reason: 'Catatan hukum 188/77' });
  for (const authority of ['MOHA', 'MOFA'])
    await walk.does('central-requests', { authority, no: `019/${authority}` });
  const refused = { authority: 'MOFA', outcome: 'REFUSED', reason: 'Belum selaras' };
  await walk.does('central-decisions', refused);
  await walk.does('central-requests', { authority: 'MOFA', no: '019/3' });
  const documentId = await walk.files('CENTRAL_APPROVAL');
  const granted = { authority: 'MOFA', outcome: 'GRANTED', no: '193', documentId };
  await walk.does('central-decisions', granted);
}

async function abroad(officer: Person, cast: Cast, title: string): Promise<Cast> {
  const { organisationId } = await officer.do<{ organisationId: string }>('/api/organisations', {
    ...{ name: `Prefektur ${title}`, kind: 'FOREIGN_REGION', country: 'JP' },
  });
  return { ...cast, partner: organisationId };
}

async function someone(officer: Person, kind: string): Promise<string> {
  const { items } = await officer.read<{ items: { organisationId: string }[] }>(
    `/api/organisations?kind=${kind}`,
  );
  return items[0]!.organisationId;
}
