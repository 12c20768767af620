import type { Step } from '../step';

/** One document or group that A7 delivers. */
export interface Delivery {
  key: string;
  title: string;
  dueOn: string;
  /** When it was claimed; absent = not yet. */
  claimedOn?: string;
  confirmedOn?: string;
}

export const analysis: Delivery[] = [
  {
    key: 'A7.budget.1',
    title: 'Analisis APBD 2025',
    dueOn: '2025-03-31',
    claimedOn: '2025-03-10',
    confirmedOn: '2025-03-20',
  },
  {
    key: 'A7.budget.2',
    title: 'Analisis APBD Perubahan 2025',
    dueOn: '2025-09-30',
    claimedOn: '2025-09-15',
    confirmedOn: '2025-10-02',
  },
  {
    key: 'A7.budget.3',
    title: 'Analisis APBD 2026',
    dueOn: '2026-03-31',
    claimedOn: '2026-03-05',
    confirmedOn: '2026-03-26',
  },
  {
    key: 'A7.budget.4',
    title: 'Catatan atas RKPD 2027',
    dueOn: '2026-06-30',
    claimedOn: '2026-06-22',
    confirmedOn: '2026-06-26',
  },
  {
    key: 'A7.budget.5',
    title: 'Analisis APBD Perubahan 2026',
    dueOn: '2026-10-30',
    claimedOn: '2026-10-23',
    confirmedOn: '2026-11-16',
  },
];

export const assistance: Delivery[] = [
  {
    key: 'A7.assist.1',
    title: 'Pendampingan Pasar Banggi',
    dueOn: '2025-05-30',
    claimedOn: '2025-05-06',
    confirmedOn: '2025-05-20',
  },
  {
    key: 'A7.assist.2',
    title: 'Pendampingan Tritunggal',
    dueOn: '2025-11-28',
    claimedOn: '2025-11-20',
    // A month of silence: it is reminded of, then escalated.
    confirmedOn: '2025-12-22',
  },
  {
    key: 'A7.assist.3',
    title: 'Kelompok usaha ikan asap',
    dueOn: '2026-04-30',
    claimedOn: '2026-04-20',
    confirmedOn: '2026-04-27',
  },
  {
    key: 'A7.assist.4',
    title: 'Kelompok usaha rengginang',
    dueOn: '2026-08-31',
    claimedOn: '2026-08-27',
    confirmedOn: '2026-09-14',
  },
  { key: 'A7.assist.5', title: 'Buku praktik baik', dueOn: '2026-11-20', claimedOn: '2026-11-16' },
];

/** The owner claims, the other side confirms. */
export const delivered = (deliveries: Delivery[], owner: string, other: string): Step[] =>
  deliveries.flatMap(({ key, title, claimedOn, confirmedOn }): Step[] => [
    ...(claimedOn
      ? [
          {
            by: owner,
            on: claimedOn,
            does: 'claim' as const,
            milestone: key,
            happenedOn: claimedOn,
            quantity: 1,
            evidence: title,
          },
        ]
      : []),
    ...(confirmedOn
      ? [{ by: other, on: confirmedOn, does: 'confirm' as const, milestone: key }]
      : []),
  ]);

export const plannedDeliveries = (deliveries: Delivery[], by: string): Step[] =>
  deliveries.map(({ key, title, dueOn }) => ({
    by,
    on: '2025-01-13',
    does: 'plan-milestone',
    key,
    action: key.slice(0, -2),
    milestone: { title, dueOn, quantity: 1, unit: 'dokumen' },
  }));
