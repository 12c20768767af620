import { Type } from '@sinclair/typebox';
import { MEMBER_ROLES } from '../codes';
import { declareEvent } from '../declare-event';
import { Code, Id, OrgRef } from '../shapes';
import { MEMBER, PNM } from './examples';

const member = {
  topic: 'nyata.partners',
  producer: 'gateway',
  version: 1,
  personalData: 'none',
  key: 'organisationId',
  subject: 'memberId',
} as const;

const payload = Type.Object({
  organisationId: Id,
  memberId: Id,
  org: OrgRef,
  roles: Type.Array(Code(MEMBER_ROLES), { minItems: 1 }),
});

const example = {
  organisationId: PNM.organisationId,
  memberId: MEMBER,
  org: PNM,
  roles: ['partner-liaison' as const],
};

/** Events of services/gateway: ids only, persons stay in the gateway. */
export const gatewayEvents = {
  'liaison-appointed': declareEvent({
    ...member,
    meaning: 'A member took up an office for an organisation.',
    payload,
    example,
  }),
  'liaison-left': declareEvent({
    ...member,
    meaning: 'A member no longer acts for an organisation.',
    payload,
    example,
  }),
};
