import { Type } from '@sinclair/typebox';
import { declareEvent } from '../declare-event';
import { AffairCode, BusinessDate, Id, OrgRef, RegionCode, Text } from '../shapes';
import { exampleId, JATENG, PNM } from './examples';

const organisation = {
  topic: 'nyata.partners',
  producer: 'partners',
  version: 1,
  personalData: 'none',
  key: 'organisationId',
  subject: 'organisationId',
} as const;

const particulars = Type.Object({
  organisationId: Id,
  org: OrgRef,
  shortName: Type.Optional(Text),
  parentOrganisationId: Type.Optional(Id),
  regionCode: Type.Optional(RegionCode),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  affairCodes: Type.Array(AffairCode),
  escalationOrganisationId: Type.Optional(Id),
});

const example = {
  organisationId: JATENG.organisationId,
  org: JATENG,
  shortName: 'Pemprov Jateng',
  regionCode: '33',
  country: 'ID',
  affairCodes: [],
};

/** What happens to organisations. */
export const organisationEvents = {
  'organisation-registered': declareEvent({
    ...organisation,
    meaning: 'An organisation entered the register.',
    payload: particulars,
    example,
  }),
  'organisation-particulars-revised': declareEvent({
    ...organisation,
    meaning: 'The particulars of an organisation were revised; the payload is the new whole.',
    payload: particulars,
    example: { ...example, affairCodes: ['2.17'] },
  }),
  'organisation-verified': declareEvent({
    ...organisation,
    meaning: 'The bureau verified that an organisation is what it says it is.',
    payload: Type.Object({
      organisationId: Id,
      on: BusinessDate,
      reason: Type.Optional(Text),
    }),
    example: { organisationId: JATENG.organisationId, on: '2026-11-21' },
  }),
  'organisation-deactivated': declareEvent({
    ...organisation,
    meaning: 'An organisation was closed; its past stays, new work is not given to it.',
    payload: Type.Object({
      organisationId: Id,
      on: BusinessDate,
      reason: Type.Optional(Text),
    }),
    example: {
      organisationId: PNM.organisationId,
      on: '2026-11-21',
      reason: 'Dilebur ke dalam dinas lain',
    },
  }),
  'organisation-merged': declareEvent({
    ...organisation,
    meaning:
      'An organisation turned out to be another one; what names it is read as the survivor from now on.',
    payload: Type.Object({
      organisationId: Id,
      survivor: OrgRef,
      on: BusinessDate,
      reason: Type.Optional(Text),
    }),
    example: { organisationId: exampleId(4), survivor: PNM, on: '2026-11-21' },
  }),
};
