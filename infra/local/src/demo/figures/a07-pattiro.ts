import type { Step } from '../step';

const agency = { by: 'dinsos@rembang' } as const;
const bureau = { by: 'kerjasama@rembang' } as const;

/** A7: groups that stand on their own, and a final evaluation that is open on the last day but one. */
export const A7_FIGURES: Step[] = [
  {
    ...agency,
    on: '2025-01-13',
    does: 'link-plan',
    action: 'A7.assist',
    docType: 'RENSTRA',
    code: '2.08.03.2.01',
  },
  {
    ...agency,
    on: '2025-01-13',
    does: 'define-indicator',
    key: 'A7.independent',
    cooperation: 'A7',
    indicator: {
      title: 'Kelompok industri rumahan yang mandiri',
      unit: 'kelompok',
      level: 'OUTCOME',
      direction: 'UP',
      aggregation: 'LAST',
      baseline: { value: 0, on: '2024-11-23', source: 'Pendataan awal' },
      target: { value: 10, by: '2026-11-22' },
    },
  },
  { ...agency, on: '2026-07-06', does: 'measure', indicator: 'A7.independent', value: 9 },
  {
    by: 'pattiro@pattiro',
    on: '2026-08-27',
    does: 'accept-measurement',
    indicator: 'A7.independent',
  },
  {
    ...bureau,
    on: '2026-11-16',
    does: 'open-final-evaluation',
    key: 'A7.final',
    cooperation: 'A7',
  },
  {
    by: 'pattiro@pattiro',
    on: '2026-11-16',
    does: 'answer-evaluation',
    evaluation: 'A7.final',
    rating: 4,
    recommendation: 'EXTEND',
    benefit: 'Sembilan kelompok menyusun anggaran usahanya sendiri.',
  },
];
