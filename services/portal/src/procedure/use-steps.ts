import { CENTRAL_AUTHORITIES } from '@nyata/contracts/codes';
import { stageWords } from '../agreement/stage-words';
import type { Agreement, Consent, Stage } from '../api/agreements';
import { useWords } from '../language/language';
import { procedureWords } from './procedure-words';
import { useStageName } from './stage-path';
import type { StepField, StepFormProps } from './step-form';

/** A step that a stage knows, and who may take it. */
export interface Step extends Omit<StepFormProps, 'agreement' | 'onDone'> {
  permission: string;
}

/** The steps of a stage beside marking it as done: by what closes it, and back or past it. */
export function useSteps(agreement: Agreement, stage: Stage): Step[] {
  const words = useWords(procedureWords);
  const authorities = useWords(stageWords).authority;
  const nameOf = useStageName();
  const { stageId, closedBy } = stage;
  const partners = agreement.parties
    .filter(({ org }) => org.legalPartyId !== agreement.leadOrg.legalPartyId)
    .map(({ partyId, org }) => ({ value: partyId, label: org.name }));
  const text = (name: string, label: string, required = true): StepField => ({
    name,
    label,
    kind: 'text',
    required,
  });
  const on: StepField = { name: 'on', label: words.on, kind: 'date' };
  const reason: StepField = { name: 'reason', label: words.reason, kind: 'long', required: true };
  const choice = (name: string, label: string, options: StepField['options']): StepField => ({
    name,
    label,
    kind: 'choice',
    required: true,
    options,
  });
  const decision = (kind: string): StepField[] => [
    choice('outcome', words.outcome, [
      { value: 'GRANTED', label: words.granted },
      { value: 'REFUSED', label: words.refused },
    ]),
    on,
    text('no', words.no, false),
    {
      ...choice('documentId', words.file, papersOf(agreement, kind)),
      required: false,
    },
    { ...reason, required: false },
  ];
  const budget = (name: 'burdensPublicOrRegion' | 'inCurrentBudget', label: string): StepField[] =>
    agreement[name] == null ? [{ name, label, kind: 'yes-no', required: true }] : [];
  const sign = { permission: 'agreements.sign' };
  const byClosing: Partial<Record<Stage['closedBy'], Step[]>> = {
    OFFER: agreement.offer
      ? [
          {
            permission: 'agreements.answer',
            what: 'offer-answers',
            title: words.recordAnswer,
            fields: [
              choice('partyId', words.party, partners),
              choice('answer', words.answer, [
                { value: 'ACCEPT', label: words.accept },
                { value: 'DECLINE', label: words.decline },
                { value: 'COUNTER', label: words.counter },
              ]),
              text('letterNo', words.letterNo),
              on,
              { ...reason, required: false },
              { ...text('proposal', words.proposal, false), kind: 'long' },
            ],
          },
        ]
      : [
          {
            ...offering(words.offer, 'OUT'),
            fields: [
              text('letterNo', words.letterNo),
              on,
              { name: 'replyDueOn', label: words.replyDueOn, kind: 'date' },
            ],
          },
          {
            ...offering(words.offerIn, 'IN'),
            fields: [
              choice('fromPartyId', words.fromParty, partners),
              text('letterNo', words.letterNo),
              on,
            ],
          },
        ],
    COUNCIL: [
      ...(waits(agreement.councilApproval)
        ? [
            {
              ...sign,
              what: 'council-decisions',
              title: words.recordCouncil,
              fields: decision('COUNCIL_DECISION'),
            },
            {
              ...sign,
              what: 'council-deemings',
              title: words.deem,
              help: words.deemHelp,
              fields: [on, { ...reason, label: words.legalNote }],
            },
          ]
        : [
            {
              ...sign,
              what: 'council-requests',
              title: words.askCouncil,
              fields: [
                text('no', words.letterNo),
                on,
                ...budget('burdensPublicOrRegion', words.burdens),
                ...budget('inCurrentBudget', words.budgeted),
              ],
            },
          ]),
      ...(stage.skippable
        ? [
            {
              permission: 'agreements.end',
              what: 'council-waivers',
              title: words.waive,
              fields: [on, reason],
            },
          ]
        : []),
    ],
    CENTRE: CENTRAL_AUTHORITIES.flatMap((authority): Step[] => {
      const consent = agreement.centralApproval?.[authority];
      if (consent?.outcome === 'GRANTED') return [];
      const step = waits(consent)
        ? {
            what: 'central-decisions',
            title: words.recordCentre(authorities[authority]),
            fields: decision('CENTRAL_APPROVAL'),
          }
        : {
            what: 'central-requests',
            title: words.askCentre(authorities[authority]),
            fields: [text('no', words.letterNo), on],
          };
      return [{ ...sign, ...step, fixed: { authority } }];
    }),
  };
  const draft = { permission: 'agreements.draft', fixed: { stageId } };
  const earlier = agreement.stages
    .filter(({ stageId: id, status }) => status === 'DONE' && restsOn(agreement, stageId, id))
    .map((before) => ({ value: before.stageId, label: nameOf(before) }));
  const mayBeSkipped = stage.skippable && (closedBy === 'HAND' || closedBy === 'OFFER');
  return [
    ...(byClosing[closedBy] ?? []),
    ...(mayBeSkipped
      ? [{ ...draft, what: 'stage-skips', title: words.skip, fields: [reason] }]
      : []),
    ...(earlier.length > 0 && agreement.status === 'IN_PROCEDURE'
      ? [
          {
            ...draft,
            what: 'stage-returns',
            title: words.return,
            fields: [choice('returnTo', words.returnTo, earlier), reason],
          },
        ]
      : []),
  ];
}

/** Asked and not answered yet. */
const waits = (consent: Consent | null | undefined): boolean =>
  Boolean(consent?.requestedOn) && !consent?.outcome;

/** Whether one stage waits for another, directly or through others. */
function restsOn(agreement: Agreement, stageId: string, on: string): boolean {
  const after = agreement.stages.find((stage) => stage.stageId === stageId)?.after ?? [];
  return after.some((before) => before === on || restsOn(agreement, before, on));
}

const offering = (title: string, direction: 'OUT' | 'IN') => ({
  permission: 'agreements.draft',
  what: 'offers',
  title,
  fixed: { direction },
});

const papersOf = ({ documents }: Agreement, kind: string): StepField['options'] =>
  documents
    .filter((paper) => paper.kind === kind)
    .map(({ documentId, no, fileName }) => ({ value: documentId, label: no ?? fileName }));
