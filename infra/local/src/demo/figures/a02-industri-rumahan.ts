import type { Step } from '../step';
import type { IndicatorData } from './figure-step';

const agency = { by: 'dp3ap2kb@jateng' } as const;
const ministry = { by: 'pppa@kemenpppa' } as const;

const moved = (title: string, value: number): IndicatorData => ({
  title,
  unit: 'orang',
  level: 'OUTCOME',
  direction: 'UP',
  aggregation: 'LAST',
  baseline: { value: 0, on: '2025-02-14', source: 'Pendataan awal replikasi' },
  target: { value, by: '2027-12-31' },
});

const INDICATORS: Record<string, { by: string; data: IndicatorData; actual: number }> = {
  'A2.pemula': { ...agency, data: moved('Pelaku naik dari IR1 ke IR2', 150), actual: 96 },
  'A2.berkembang': { ...agency, data: moved('Pelaku naik dari IR2 ke IR3', 120), actual: 41 },
  'A2.desa': {
    by: 'dinsos@rembang',
    data: {
      ...moved('Desa industri rumahan di Rembang', 70),
      unit: 'desa',
      baseline: { value: 40, on: '2025-02-14', source: 'Data 2019' },
    },
    actual: 58,
  },
};

/** A2: people and villages that moved, measured by the agencies and accepted by the ministry. */
export const A2_FIGURES: Step[] = [
  {
    ...agency,
    on: '2025-03-10',
    does: 'link-plan',
    action: 'A2.grow',
    docType: 'RPJMD',
    code: '2.08.03',
    objective: 'Meningkatnya keberdayaan ekonomi perempuan',
  },
  {
    by: 'dinsos@rembang',
    on: '2025-03-10',
    does: 'link-plan',
    action: 'A2.villages',
    docType: 'RENSTRA',
    code: '2.08.03.2.01',
  },
  {
    ...agency,
    on: '2026-01-05',
    does: 'plan-funding',
    key: 'A2.grow.money',
    action: 'A2.grow',
    yearsFromToday: 0,
    source: 'APBD_PROV',
    planned: 820_000_000,
  },
  {
    ...agency,
    on: '2026-01-05',
    does: 'secure-funding',
    funding: 'A2.grow.money',
    secured: { ceiling: 800_000_000, appropriation: 790_000_000 },
  },
  {
    ...agency,
    on: '2026-08-27',
    does: 'plan-funding',
    key: 'A2.grow.next',
    action: 'A2.grow',
    yearsFromToday: 1,
    source: 'APBD_PROV',
    planned: 460_000_000,
  },
  { by: 'kerjasama@jateng', on: '2026-08-27', does: 'accept-reports', cooperation: 'A2' },
  ...Object.entries(INDICATORS).flatMap(([key, { by, data, actual }]): Step[] => [
    { by, on: '2025-03-10', does: 'define-indicator', key, cooperation: 'A2', indicator: data },
    { by, on: '2026-07-06', does: 'measure', indicator: key, value: actual },
    { ...ministry, on: '2026-08-27', does: 'accept-measurement', indicator: key },
  ]),
];
