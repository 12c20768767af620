import type { CooperationTypePolicy } from './cooperation-types';

/** Which kinds of organisation can stand on the other side of each type of cooperation (PP 28/2018). */
const OTHER_SIDE: Readonly<Record<CooperationTypePolicy['code'], readonly string[]>> = {
  KSDD_MANDATORY: ['PROVINCE', 'REGENCY', 'CITY'],
  KSDD_VOLUNTARY: ['PROVINCE', 'REGENCY', 'CITY'],
  KSDPK: [
    'STATE_UNIVERSITY_PTNBH',
    'PRIVATE_UNIVERSITY',
    'BUMN',
    'BUMD',
    'PRIVATE_COMPANY',
    'COOPERATIVE',
    'NGO_FOUNDATION',
    'ASSOCIATION',
    'MEDIA',
    'COMMUNITY_GROUP',
    'INDIVIDUAL',
  ],
  SYNERGY: ['MINISTRY_AGENCY', 'VERTICAL_OFFICE', 'STATE_UNIVERSITY_BLU', 'STATE_UNIVERSITY_PTNBH'],
  KSDPL: ['FOREIGN_REGION'],
  KSDLL: ['FOREIGN_INSTITUTION'],
};

/** The kinds of organisation that a type of cooperation is concluded with. */
export const otherSideOf = (type: CooperationTypePolicy['code']): readonly string[] =>
  OTHER_SIDE[type];
