import type { PolicyBasis } from './policy';

/** What the law says of a type of cooperation, as far as screens and procedures need it. */
export interface CooperationTypePolicy extends PolicyBasis {
  readonly code: 'KSDD_MANDATORY' | 'KSDD_VOLUNTARY' | 'KSDPK' | 'SYNERGY' | 'KSDPL' | 'KSDLL';
  readonly name: string;
  /** The document that opens it, and the one that puts it to work. */
  readonly umbrellaDocument: 'JOINT_AGREEMENT' | 'AGREEMENT_NOTE' | 'MOU';
  readonly operationalDocument: 'PKS' | 'WORK_PLAN';
  readonly council: 'CONDITIONAL' | 'NEVER' | 'ALWAYS';
  readonly centralApproval: boolean;
}

const domestic: PolicyBasis = {
  legalBasis: 'PP 28/2018; Permendagri 22/2020',
  confidence: 'M',
  effectiveFrom: '2020-04-14',
};
const foreign: PolicyBasis = {
  legalBasis: 'PP 28/2018; Permendagri 25/2020',
  confidence: 'M',
  effectiveFrom: '2020-05-22',
};
const regional = {
  ...domestic,
  umbrellaDocument: 'JOINT_AGREEMENT',
  operationalDocument: 'PKS',
  council: 'CONDITIONAL',
  centralApproval: false,
} as const;
const abroad = {
  ...foreign,
  umbrellaDocument: 'MOU',
  operationalDocument: 'WORK_PLAN',
  council: 'ALWAYS',
  centralApproval: true,
} as const;

/** The six types (domain.md §1.2). */
export const COOPERATION_TYPE_POLICIES: readonly CooperationTypePolicy[] = [
  { ...regional, code: 'KSDD_MANDATORY', name: 'Kerja sama daerah dengan daerah lain, wajib' },
  { ...regional, code: 'KSDD_VOLUNTARY', name: 'Kerja sama daerah dengan daerah lain, sukarela' },
  { ...regional, code: 'KSDPK', name: 'Kerja sama daerah dengan pihak ketiga' },
  {
    ...domestic,
    code: 'SYNERGY',
    name: 'Sinergi pusat dan daerah',
    umbrellaDocument: 'AGREEMENT_NOTE',
    operationalDocument: 'WORK_PLAN',
    council: 'NEVER',
    centralApproval: false,
  },
  { ...abroad, code: 'KSDPL', name: 'Kerja sama dengan pemerintah daerah di luar negeri' },
  { ...abroad, code: 'KSDLL', name: 'Kerja sama dengan lembaga di luar negeri' },
];
