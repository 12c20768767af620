import type { AgreementStatus, DocumentKind, OrganisationKind } from '@nyata/contracts';
import { addDays, type Origin } from '@nyata/kernel';
import { given } from '@nyata/testing';
import { fileDocument } from '../documents/filing';
import { statusOn, type Agreement } from './agreement';
import { passDay, terminate, withdraw } from './ending';
import { register } from './registration';
import { assignOfficer, vacateOffice } from './responsible-officer';

const by: Origin = { correlationId: 'c', actor: 'officer', now: new Date('2026-03-02T02:00:00Z') };
const party = (partyId: string, kind: OrganisationKind, side: number) => ({
  partyId,
  org: { organisationId: partyId, legalPartyId: partyId, kind, name: partyId },
  side,
  executing: [],
  signatoryOffice: 'Pimpinan',
});
const parties = [party('jateng', 'PROVINCE', 1), party('pnm', 'BUMN', 2)];
const ENDS_ON = '2026-06-30';
const inForce = register(
  {
    agreementId: 'a',
    role: 'UMBRELLA',
    documentKind: 'JOINT_AGREEMENT',
    title: 'Judul',
    subjectMatter: 'Objek',
    scope: ['Lingkup'],
    affairCodes: ['2.08'],
    mappingEntryIds: [],
    leadOrg: parties[0]!.org,
    initiatorOrg: parties[0]!.org,
    parties,
    term: { startsOn: '2025-07-01', endsOn: ENDS_ON },
    acknowledgedOverlap: false,
    numbers: [],
    signedOn: '2025-07-01',
    origin: 'REGISTERED',
  },
  { lead: { kind: 'PROVINCE', regionCode: '33' }, others: [{ kind: 'BUMN' }] },
  by,
).state;
const inState = (status: AgreementStatus): Agreement => ({ ...inForce, status });
const withPaper = (agreement: Agreement, kind: DocumentKind) =>
  fileDocument(
    agreement,
    {
      documentId: kind,
      kind,
      fileName: 'berkas.pdf',
      sha256: 'a'.repeat(64),
      sizeBytes: 1,
      mime: 'application/pdf',
      confidentiality: 'PARTIES',
    },
    by,
  ).state;

describe('withdrawing', () => {
  test.each(['DRAFT', 'IN_PROCEDURE'] as const)('a %s is given up with a reason', (status) => {
    const withdrawing = (reason: string) =>
      given(inState(status)).when((it) => withdraw(it, reason));
    withdrawing(' ').refuses('REASON_REQUIRED', '/reason');
    const { state } = withdrawing('Mitra mundur').thenNamed('agreement-withdrawn');
    expect(state.status).toBe('WITHDRAWN');
  });

  test('what is signed is not withdrawn', () => {
    given(inForce)
      .when((it) => withdraw(it, 'x'))
      .refuses('AGREEMENT_STATE');
  });
});

describe('terminating', () => {
  const terminating = (agreement: Agreement, on = '2026-03-01', documentId?: string) =>
    given(agreement).when((it) => terminate(it, { reasonCode: 'MUTUAL', on, documentId }, by));
  const papered = withPaper(inForce, 'TERMINATION');

  test('rests on a filed paper', () => {
    terminating(inForce).refuses('DOCUMENT_MISSING');
    terminating(papered, '2026-03-01', 'another').refuses('DOCUMENT_UNKNOWN', '/documentId');
    const { state, events } = terminating(papered).thenNamed('agreement-terminated');
    expect(state).toMatchObject({ status: 'TERMINATED', ending: { endedOn: '2026-03-01' } });
    expect(events[0]!.payload).toMatchObject({ reasonCode: 'MUTUAL', documentId: 'TERMINATION' });
  });

  test('is a fact between the signing and today', () => {
    terminating(papered, '2026-03-03').refuses('DATE_IN_FUTURE', '/on');
    terminating(papered, '2025-06-30').refuses('ENDED_BEFORE_SIGNING', '/on');
  });

  test.each(['DRAFT', 'IN_PROCEDURE', 'TERMINATED', 'ENDED', 'WITHDRAWN'] as const)(
    'a %s is not terminated',
    (status) => terminating({ ...papered, status }).refuses('AGREEMENT_STATE'),
  );
});

describe('the calendar', () => {
  test('an agreement expires on the day after its last, and once', () => {
    expect(passDay(inForce, ENDS_ON)?.events[0]!.name).toBe('agreement-expiry-approached');
    const expired = passDay(inForce, addDays(ENDS_ON, 1))!;
    expect(expired).toMatchObject({
      state: { status: 'EXPIRED' },
      events: [{ name: 'agreement-expired', payload: { endsOn: ENDS_ON, role: 'UMBRELLA' } }],
    });
    expect(passDay(expired.state, addDays(ENDS_ON, 2))).toBeUndefined();
  });

  test.each([90, 60, 30, 7, 0])('its end is announced %i days before, once', (days) => {
    const today = addDays(ENDS_ON, -days);
    const told = passDay(inForce, today)!;
    expect(told.events).toMatchObject([
      { name: 'agreement-expiry-approached', payload: { endsOn: ENDS_ON, daysLeft: days } },
    ]);
    expect(passDay(told.state, today)).toBeUndefined();
  });

  test('other days do nothing, nor any day to what has no end or is over', () => {
    expect(passDay(inForce, addDays(ENDS_ON, -45))).toBeUndefined();
    expect(passDay({ ...inForce, terms: [{ startsOn: '2025-07-01' }] }, ENDS_ON)).toBeUndefined();
    expect(passDay(inState('TERMINATED'), addDays(ENDS_ON, 1))).toBeUndefined();
  });

  test('a job that is late never shows an agreement as running', () => {
    expect(statusOn(inForce, ENDS_ON)).toBe('IN_FORCE');
    expect(statusOn(inForce, addDays(ENDS_ON, 1))).toBe('EXPIRED');
    expect(statusOn(inState('TERMINATED'), addDays(ENDS_ON, 1))).toBe('TERMINATED');
  });
});

describe('the responsible officer', () => {
  const siti = { memberId: 'siti', legalPartyId: 'jateng', active: true };
  const assigned = assignOfficer(inForce, siti).state;

  test("is an active member of the lead's party", () => {
    const assigning = (member: typeof siti) =>
      given(inForce).when((it) => assignOfficer(it, member));
    assigning({ ...siti, legalPartyId: 'pnm' }).refuses('MEMBER_NOT_ELIGIBLE', '/memberId');
    assigning({ ...siti, active: false }).refuses('MEMBER_NOT_ELIGIBLE');
    assigning(siti).thenNamed('responsible-officer-assigned');
  });

  test('who left answers no longer', () => {
    expect(vacateOffice(assigned, 'siti')?.events).toMatchObject([
      { name: 'responsible-officer-assigned', payload: { previousMemberId: 'siti' } },
    ]);
    expect(vacateOffice(assigned, 'budi')).toBeUndefined();
  });

  test('is not needed once the agreement has ended', () => {
    given(inState('ENDED'))
      .when((it) => assignOfficer(it, siti))
      .refuses('AGREEMENT_STATE');
    expect(vacateOffice({ ...assigned, status: 'ENDED' }, 'siti')).toBeUndefined();
  });
});
