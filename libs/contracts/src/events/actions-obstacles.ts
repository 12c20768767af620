import { Type } from '@sinclair/typebox';
import { CHANGE_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OrgRef, Text } from '../shapes';
import { ACTION, AGENCY, COOPERATION, exampleId, JATENG, PNM } from './examples';

const obstacle = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'obstacleId',
  payload: Type.Object({
    cooperationId: Id,
    obstacleId: Id,
    about: Type.Object({
      agreementId: Type.Optional(Id),
      actionId: Type.Optional(Id),
      milestoneId: Type.Optional(Id),
    }),
    code: Code(CHANGE_REASONS),
    impactDays: Type.Optional(Count),
    /** Who acted: raised, escalated or resolved it. */
    by: OrgRef,
    /** Who must take it away, and by when. */
    owner: OrgRef,
    dueOn: BusinessDate,
    to: Type.Optional(OrgRef),
    resolution: Type.Optional(Text),
  }),
} as const;

const example = {
  cooperationId: COOPERATION,
  obstacleId: exampleId(800),
  about: { actionId: ACTION },
  code: 'PROCUREMENT' as const,
  impactDays: 30,
  by: AGENCY,
  owner: PNM,
  dueOn: '2027-02-15',
};

/** What stands in the way of the work, and what became of it. */
export const obstacleEvents = {
  'obstacle-raised': declareEvent({
    ...obstacle,
    meaning: 'Something stands in the way: a coded cause, who takes it away, and by when.',
    example,
  }),
  'obstacle-escalated': declareEvent({
    ...obstacle,
    meaning: 'An obstacle was handed to somebody who can do more about it.',
    example: { ...example, to: JATENG },
  }),
  'obstacle-resolved': declareEvent({
    ...obstacle,
    meaning: 'An obstacle is out of the way.',
    example: { ...example, by: PNM, resolution: 'Pemasok pengganti ditetapkan' },
  }),
};
