import { Type } from '@sinclair/typebox';
import { DEVIATION_RESOLUTIONS, FUNDING_SOURCES, PLAN_DOCUMENTS } from '../codes';
import { declareEvent } from '../declare-event';
import { Code, FiscalYear, Id, Rupiah, Text } from '../shapes';
import { ACTION, COOPERATION, exampleId } from './examples';

const base = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
} as const;

const funding = { ...base, subject: 'fundingId' } as const;

/** Amounts are whole rupiah; the payload always is the row's new whole. */
const row = Type.Object({
  cooperationId: Id,
  actionId: Id,
  fundingId: Id,
  fiscalYear: FiscalYear,
  source: Code(FUNDING_SOURCES),
  planned: Rupiah,
  ceiling: Type.Optional(Rupiah),
  appropriation: Type.Optional(Rupiah),
  committed: Type.Optional(Rupiah),
  spent: Type.Optional(Rupiah),
  accountCode: Type.Optional(Text),
});

const subject = { cooperationId: COOPERATION, actionId: ACTION, fiscalYear: 2027 };
const example = {
  ...subject,
  fundingId: exampleId(730),
  source: 'APBD_PROV' as const,
  planned: 900_000_000,
};

/** The money of an action, per fiscal year and source. */
export const fundingEvents = {
  'funding-planned': declareEvent({
    ...funding,
    meaning: 'What an action needs in a fiscal year from one source was planned, or planned anew.',
    payload: row,
    example,
  }),
  'funding-secured': declareEvent({
    ...funding,
    meaning: 'A ceiling, an appropriation or a commitment for an action became known.',
    payload: row,
    example: { ...example, ceiling: 700_000_000, appropriation: 640_000_000 },
  }),
  'funding-spent': declareEvent({
    ...funding,
    meaning: 'What an action has spent of one source in a fiscal year became known.',
    payload: row,
    example: { ...example, appropriation: 640_000_000, spent: 120_000_000 },
  }),
  'no-cost-declared': declareEvent({
    ...funding,
    meaning: 'A planner or the bureau head agreed that an action needs no money in a fiscal year.',
    payload: Type.Object({
      cooperationId: Id,
      actionId: Id,
      fundingId: Id,
      fiscalYear: FiscalYear,
      reason: Text,
      changeRequestId: Id,
    }),
    example: {
      ...subject,
      fundingId: exampleId(731),
      reason: 'Memakai tenaga dan ruang yang sudah ada',
      changeRequestId: exampleId(700),
    },
  }),
  'deviation-resolved': declareEvent({
    ...base,
    subject: 'resolutionId',
    meaning: 'Those who decide on money resolved a deviation between plan and budget of an action.',
    payload: Type.Object({
      cooperationId: Id,
      actionId: Id,
      resolutionId: Id,
      fiscalYear: FiscalYear,
      kind: Code(DEVIATION_RESOLUTIONS),
      deviationPctBefore: Type.Number({ minimum: 0 }),
      decidedByRole: Text,
      note: Text,
    }),
    example: {
      ...subject,
      resolutionId: exampleId(735),
      kind: 'RESCOPED' as const,
      deviationPctBefore: 28.89,
      decidedByRole: 'planner',
      note: 'Rapat TAPD: sasaran dikurangi menjadi 20 perangkat daerah',
    },
  }),
};

const link = Type.Object({
  cooperationId: Id,
  actionId: Id,
  planLinkId: Id,
  docType: Code(PLAN_DOCUMENTS),
  fiscalYear: Type.Optional(FiscalYear),
  code: Text,
  objective: Type.Optional(Text),
});

const exampleLink = {
  cooperationId: COOPERATION,
  actionId: ACTION,
  planLinkId: exampleId(740),
  docType: 'RENJA' as const,
  fiscalYear: 2027,
  code: '2.17.03.2.01.0004',
};

/** Where an action stands in the planning papers. */
export const planLinkEvents = {
  'plan-linked': declareEvent({
    ...base,
    subject: 'planLinkId',
    meaning: 'An action was tied to a programme, activity or sub-activity of a planning paper.',
    payload: link,
    example: exampleLink,
  }),
  'plan-unlinked': declareEvent({
    ...base,
    subject: 'planLinkId',
    meaning: 'An action is tied to an entry of a planning paper no more.',
    payload: link,
    example: exampleLink,
  }),
};
