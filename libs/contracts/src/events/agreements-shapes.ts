import { Type } from '@sinclair/typebox';
import { DISPOSITIONS, ENDING_BASES, TERMINATION_REASONS } from '../codes';
import { BusinessDate, Code, Id, OrgRef, RegionCode, Text } from '../shapes';
import { AGENCY, COOPERATION, exampleId, JATENG, PNM } from './examples';

export const agreement = {
  topic: 'nyata.cooperation',
  producer: 'agreements',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'agreementId',
} as const;

/** One side of an agreement; `regionCode` lets monitoring slice by region. */
export const AgreementParty = Type.Object({
  partyId: Id,
  org: OrgRef,
  side: Type.Integer({ minimum: 1 }),
  executingOrganisationIds: Type.Array(Id),
  regionCode: Type.Optional(RegionCode),
});

/** The validity period; both ends are inclusive, `endsOn` or `reviewOn` is compulsory. */
export const Term = Type.Object({
  startsOn: BusinessDate,
  endsOn: Type.Optional(BusinessDate),
  reviewOn: Type.Optional(BusinessDate),
});

/** The number that a party gave to the document. */
export const AgreementNumber = Type.Object({ organisationId: Id, no: Text, date: BusinessDate });

export const Ending = Type.Object({
  reasonCode: Type.Optional(Code(TERMINATION_REASONS)),
  endedOn: BusinessDate,
  disposition: Code(DISPOSITIONS),
  evaluationId: Type.Optional(Id),
  basis: Code(ENDING_BASES),
});

export const exampleAgreement = { cooperationId: COOPERATION, agreementId: COOPERATION };

export const exampleParties = [
  {
    partyId: exampleId(110),
    org: JATENG,
    side: 1,
    executingOrganisationIds: [AGENCY.organisationId],
    regionCode: '33',
  },
  { partyId: exampleId(111), org: PNM, side: 2, executingOrganisationIds: [] },
];

export const exampleTerm = { startsOn: '2025-10-02', endsOn: '2028-10-01' };

export const exampleNumbers = [
  { organisationId: JATENG.organisationId, no: '415.4/KB/102/2025', date: '2025-10-02' },
];
