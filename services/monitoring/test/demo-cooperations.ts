import type { CooperationType } from '@nyata/contracts';
import { DEMO_FIGURES } from './demo-figures';
import {
  action,
  claimed,
  confirmed,
  documents,
  factsOn,
  milestone,
  planAdopted,
  planned,
  signed,
  workPlanFiled,
  type Step,
} from './timeline';

interface Demo {
  type: CooperationType;
  steps: Step[];
}

/** Documents and work of the ten cooperations of the demonstration; their figures are in demo-figures. */
export const DEMO: Record<string, Demo> = {
  A1: {
    type: 'KSDPK',
    steps: [
      { on: '2025-03-10', changes: [signed('JOINT_AGREEMENT', { endsOn: '2028-06-19' })] },
      { on: '2025-04-02', changes: [planned('dapur', '2027-03-31', ['2026-03-31', '2027-03-31'])] },
      {
        on: '2025-04-20',
        changes: [planAdopted, planned('kontrak', '2027-06-30', ['2026-06-30'])],
      },
      { on: '2025-06-20', changes: [signed('PKS', { endsOn: '2028-06-19' })] },
      { on: '2026-03-28', changes: [confirmed('dapur.1')] },
      { on: '2026-06-29', changes: [confirmed('kontrak.1')] },
      { on: '2026-09-07', changes: [planned('sertifikasi', '2027-09-30', ['2027-03-31'])] },
    ],
  },
  A2: {
    type: 'SYNERGY',
    steps: [
      { on: '2025-02-14', changes: [signed('AGREEMENT_NOTE', { endsOn: '2027-12-31' })] },
      { on: '2025-02-14', changes: [workPlanFiled] },
      {
        on: '2025-03-03',
        changes: [planned('replikasi', '2027-06-30', ['2026-02-27', '2027-06-30'])],
      },
      { on: '2025-03-20', changes: [planAdopted] },
      { on: '2026-02-20', changes: [confirmed('replikasi.1')] },
      { on: '2026-09-14', changes: [planned('pendamping', '2027-09-30', ['2027-03-31'])] },
      { on: '2026-09-28', changes: [confirmed('replikasi.2')] },
    ],
  },
  A3: {
    type: 'KSDPK',
    steps: [
      { on: '2025-10-02', changes: [signed('JOINT_AGREEMENT', { endsOn: '2028-10-01' })] },
      { on: '2026-11-22', changes: [planned('mekaar', '2027-03-31', ['2026-12-18']), planAdopted] },
      { on: '2026-11-24', changes: [confirmed('mekaar.1')] },
    ],
  },
  A4: {
    type: 'KSDPK',
    steps: [
      { on: '2026-03-05', changes: [signed('JOINT_AGREEMENT', { endsOn: '2029-03-04' })] },
      { on: '2026-07-06', changes: [planned('onboarding', '2027-02-26', ['2026-12-18'])] },
    ],
  },
  A5: {
    type: 'KSDD_MANDATORY',
    steps: [
      { on: '2024-08-01', changes: [signed('JOINT_AGREEMENT', { endsOn: '2029-07-31' })] },
      {
        on: '2024-09-10',
        changes: [planned('rujukan', '2027-06-30', ['2026-08-31', '2027-06-30'])],
      },
      { on: '2024-12-12', changes: [signed('PKS', { endsOn: '2029-07-31' }), planAdopted] },
      { on: '2025-02-03', changes: [planned('alat', '2026-12-15', ['2026-12-15'])] },
      { on: '2026-08-27', changes: [confirmed('rujukan.1')] },
      {
        on: '2026-10-05',
        changes: [claimed('alat.1'), milestone('alat.1', () => ({ status: 'DISPUTED' }))],
      },
    ],
  },
  A6: {
    type: 'SYNERGY',
    steps: [
      {
        on: '2026-01-15',
        changes: [signed('AGREEMENT_NOTE', { endsOn: '2027-01-14' }), workPlanFiled],
      },
      {
        on: '2026-02-09',
        changes: [planned('cascading', '2026-12-31', ['2026-12-15']), planAdopted],
      },
      { on: '2026-09-21', changes: [planned('reviu', '2027-01-14', ['2027-01-08'])] },
    ],
  },
  A7: {
    type: 'KSDPK',
    steps: [
      { on: '2024-11-23', changes: [signed('JOINT_AGREEMENT', { endsOn: '2026-11-22' })] },
      { on: '2024-11-23', changes: [signed('PKS', { endsOn: '2026-11-22' })] },
      {
        on: '2024-12-16',
        changes: [planned('anggaran', '2026-11-20', ['2025-11-28', '2026-11-20'])],
      },
      { on: '2025-01-13', changes: [planAdopted] },
      { on: '2025-11-24', changes: [confirmed('anggaran.1')] },
      { on: '2026-09-30', changes: [planned('pendampingan', '2026-11-22', ['2026-09-30'])] },
      {
        on: '2026-10-01',
        changes: [confirmed('pendampingan.1', undefined, { happenedOn: '2026-09-30' })],
      },
    ],
  },
  A8: {
    type: 'KSDD_VOLUNTARY',
    steps: [
      { on: '2025-05-06', changes: [signed('JOINT_AGREEMENT', { endsOn: '2030-05-05' })] },
      {
        on: '2025-06-16',
        changes: [planned('pasar', '2027-05-31', ['2026-04-30', '2026-06-30', '2026-09-30'])],
      },
      { on: '2026-02-02', changes: [signed('PKS', { endsOn: '2030-05-05' }), planAdopted] },
      { on: '2026-04-24', changes: [confirmed('pasar.1')] },
      { on: '2026-06-26', changes: [confirmed('pasar.2')] },
      {
        on: '2026-09-25',
        changes: [confirmed('pasar.3'), action('pasar', { status: 'IN_PROGRESS' })],
      },
    ],
  },
  A9: {
    type: 'KSDPL',
    steps: [
      { on: '2024-04-18', changes: [signed('LOI', { role: 'PRELIMINARY', endsOn: '2026-04-17' })] },
      { on: '2026-04-18', changes: [documents({ status: 'EXPIRED' })], system: true },
    ],
  },
  A10: {
    type: 'KSDPK',
    steps: [
      {
        on: '2026-01-05',
        changes: [
          signed('CONTRACT', {
            role: 'STANDALONE',
            status: 'ENDED',
            signedOn: '2021-02-01',
            endsOn: '2021-12-31',
            importedOn: '2026-01-05',
            ending: { endedOn: '2021-12-31', basis: 'LEGACY_EVIDENCE' },
          }),
        ],
      },
    ],
  },
};

/** What is known of a demonstration cooperation on a day. */
export function demoFacts(id: keyof typeof DEMO, day: string) {
  const { type, steps } = DEMO[id]!;
  // Within a day the work comes first: its figures are about it.
  const inOrder = [...steps, ...DEMO_FIGURES[id]!].sort((a, b) => a.on.localeCompare(b.on));
  return factsOn(type, inOrder, day);
}
