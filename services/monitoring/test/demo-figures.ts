import { funded, indicator, linked, measured, reportOwed } from './timeline-figures';
import { org, type Step } from './timeline';

const inTime = { '2024-S1': '2024-07-20', '2024-S2': '2025-01-20' } as const;
const LATER = { '2025-S1': '2025-07-18', '2025-S2': '2026-01-20', '2026-S1': '2026-07-20' };
const SUBMITTED: Record<string, string> = { ...inTime, ...LATER };

/** Reports of the lead's agency, in by their day. */
const reported = (...periods: string[]): Step[] =>
  periods.map((period) => ({
    on: SUBMITTED[period]!,
    changes: [reportOwed(period, { submittedOn: SUBMITTED[period]! })],
  }));

/** A report that is owed, and never came in; the system says so by itself. */
const unreported = (...periods: string[]): Step[] =>
  periods.map((period) => ({
    on: period.endsWith('S1')
      ? `${period.slice(0, 4)}-07-01`
      : `${Number(period.slice(0, 4)) + 1}-01-01`,
    changes: [reportOwed(period)],
    system: true,
  }));

const neighbours = ['Pekalongan', 'Purbalingga', 'Banyumas'].map((name) =>
  org(`Dinkes ${name}`, 'OPD', `Pemkab ${name}`),
);
const tegal = org('Dinkes Tegal', 'OPD', 'Pemkab Tegal');
const kaltim = org('Disperindag Kaltim', 'OPD', 'Pemprov Kaltim');

/** Money, plan links, indicators and reports of the ten cooperations, in the order of the days. */
export const DEMO_FIGURES: Record<string, Step[]> = {
  A1: [
    { on: '2025-04-20', changes: [linked('dapur'), linked('kontrak')] },
    ...reported('2025-S1', '2025-S2', '2026-S1'),
    {
      on: '2026-03-02',
      changes: [
        indicator('Penderes bersertifikat', 250, '2028-06-19'),
        funded('dapur', 2026, [600, 600], 'APBD_KAB'),
        funded('kontrak', 2026, [400], 'APBD_KAB'),
      ],
    },
    { on: '2026-07-10', changes: [measured('Penderes bersertifikat', 162)] },
  ],
  A2: [
    {
      on: '2025-03-20',
      changes: [
        linked('replikasi'),
        indicator('IR1 ke IR2', 150, '2027-12-31'),
        indicator('IR2 ke IR3', 120, '2027-12-31'),
      ],
    },
    ...reported('2025-S1', '2025-S2', '2026-S1'),
    { on: '2026-07-21', changes: [measured('IR1 ke IR2', 96), measured('IR2 ke IR3', 41)] },
  ],
  A3: [
    ...unreported('2025-S2', '2026-S1'),
    { on: '2026-11-22', changes: [linked('mekaar')] },
    {
      on: '2026-11-25',
      changes: [
        reportOwed('2025-S2', { submittedOn: '2026-11-25' }),
        reportOwed('2026-S1', { submittedOn: '2026-11-25' }),
      ],
    },
  ],
  A4: [{ on: '2026-07-06', changes: [linked('onboarding')] }, ...reported('2026-S1')],
  A5: [
    { on: '2024-12-12', changes: [linked('rujukan')] },
    { on: '2026-03-05', changes: [funded('rujukan', 2026, [500, 450])] },
    ...reported('2024-S2', '2025-S1', '2025-S2', '2026-S1'),
    ...neighbours.map((by): Step => {
      const submittedOn = SUBMITTED['2026-S1']!;
      return { on: submittedOn, changes: [reportOwed('2026-S1', { by, submittedOn })] };
    }),
    {
      on: '2026-01-01',
      changes: [reportOwed('2025-S2', { by: tegal })],
      system: true,
    },
    { on: '2026-07-01', changes: [reportOwed('2026-S1', { by: tegal })], system: true },
  ],
  A6: [
    { on: '2026-03-16', changes: [linked('cascading'), funded('cascading', 2026, [900, 640])] },
    ...reported('2026-S1'),
    { on: '2026-08-10', changes: [funded('cascading', 2026, [640, 640])] },
  ],
  A7: [
    {
      on: '2025-01-13',
      changes: [linked('anggaran'), indicator('Desa pembaca APBDes', 40, '2026-11-22')],
    },
    ...reported('2024-S2', '2025-S1', '2025-S2', '2026-S1'),
    { on: '2025-07-21', changes: [measured('Desa pembaca APBDes', 18)] },
  ],
  A8: [
    { on: '2025-06-16', changes: [linked('pasar')] },
    ...reported('2025-S1', '2025-S2'),
    ...unreported('2026-S1'),
    {
      on: '2026-07-20',
      changes: [reportOwed('2026-S1', { by: kaltim, submittedOn: '2026-07-20' })],
    },
  ],
  A9: reported('2024-S1', '2024-S2', '2025-S1', '2025-S2', '2026-S1'),
  A10: [],
};
