import type { Step } from '../step';
import type { FigureDeed } from './figure-step';
import { A1_FIGURES } from './a01-gula-semut';
import { A2_FIGURES } from './a02-industri-rumahan';
import { A7_FIGURES } from './a07-pattiro';

const onDay = (on: string, by: string, ...deeds: FigureDeed[]): Step[] =>
  deeds.map((deed) => ({ on, by, ...deed }));

const A4_FIGURES: Step[] = onDay('2026-07-06', 'dinkopukm@jateng', {
  does: 'link-plan',
  action: 'A4.shops',
  docType: 'RENSTRA',
  code: '2.17.08.2.01',
});

const A5_FIGURES: Step[] = [
  ...onDay('2024-12-12', 'dinkes@pemalang', {
    does: 'link-plan',
    action: 'A5.referral',
    docType: 'RENSTRA',
    code: '1.02.02.2.02',
  }),
  ...onDay(
    '2026-03-05',
    'dinkes@pemalang',
    { does: 'link-plan', action: 'A5.equipment', docType: 'RENSTRA', code: '1.02.02.2.01' },
    {
      does: 'plan-funding',
      key: 'A5.equipment.money',
      action: 'A5.equipment',
      yearsFromToday: 0,
      source: 'APBD_KAB',
      planned: 420_000_000,
    },
    {
      does: 'secure-funding',
      funding: 'A5.equipment.money',
      secured: { ceiling: 400_000_000, appropriation: 380_000_000 },
    },
  ),
];

/** A6: the city planned more than it had; the budget team cut the plan to what there is. */
const A6_FIGURES: Step[] = [
  ...onDay(
    '2026-02-09',
    'bappeda@magelangkota',
    { does: 'link-plan', action: 'A6.cascade', docType: 'RPJMD', code: '5.01.02' },
    {
      does: 'plan-funding',
      key: 'A6.cascade.money',
      action: 'A6.cascade',
      yearsFromToday: 0,
      source: 'APBD_KAB',
      planned: 900_000_000,
    },
    {
      does: 'secure-funding',
      funding: 'A6.cascade.money',
      secured: { ceiling: 640_000_000, appropriation: 640_000_000 },
    },
  ),
  ...onDay('2026-09-14', 'kabag@magelangkota', {
    does: 'resolve-deviation',
    funding: 'A6.cascade.money',
    kind: 'RESCOPED',
    planned: 640_000_000,
    note: 'Rapat TAPD: pendampingan dibatasi pada perangkat daerah dengan program prioritas.',
  }),
];

const A8_FIGURES: Step[] = onDay(
  '2026-02-09',
  'disperindag@jateng',
  {
    does: 'plan-funding',
    key: 'A8.market.money',
    action: 'A8.market',
    yearsFromToday: 0,
    source: 'APBD_PROV',
    planned: 350_000_000,
  },
  {
    does: 'secure-funding',
    funding: 'A8.market.money',
    secured: { ceiling: 320_000_000, appropriation: 300_000_000 },
  },
  {
    does: 'link-plan',
    action: 'A8.market',
    docType: 'RENSTRA',
    code: '3.30.05.2.01',
  },
);

/** A8 slept until its PKS was signed; then both sides sent what they owed. */
const A8_REPORTS: Step[] = ['disperindag@jateng', 'dagang@kaltim'].flatMap((by) =>
  onDay('2026-02-09', by, { does: 'catch-up-reports', cooperation: 'A8' }),
);

const A9_FIGURES: Step[] = onDay('2026-11-16', 'kepala.biro@jateng', {
  does: 'waive-reports',
  cooperation: 'A9',
  reason:
    'Pernyataan kehendak berakhir pada periode ini tanpa kegiatan; tidak ada yang dilaporkan.',
});

/** What the ten cooperations tell in figures, besides their reports. */
export const FIGURE_STEPS: readonly Step[] = [
  ...A1_FIGURES,
  ...A2_FIGURES,
  ...A4_FIGURES,
  ...A5_FIGURES,
  ...A6_FIGURES,
  ...A7_FIGURES,
  ...A8_FIGURES,
  ...A8_REPORTS,
  ...A9_FIGURES,
];
