import type { Agreement } from '../api/agreements';
import type { Amendment } from '../api/agreement-life';
import { useWords } from '../language/language';
import { lifeWords } from './life-words';
import { papersOf } from './papers';
import type { Step } from './steps';
import { termsWords } from './terms-words';
import { UnitsAmendment } from './units-amendment';

type Typed = Record<string, string | boolean>;

const linesOf = (text: unknown): string[] | undefined =>
  typeof text === 'string' ? text.split('\n').filter((line) => line.trim() !== '') : undefined;

/** Beginning an amendment: an extension, or another change of what was agreed. */
export function useDraftingSteps(agreement: Agreement): Step[] {
  const words = useWords(termsWords);
  const kinds = useWords(lifeWords).amendmentKind;
  if (agreement.status !== 'IN_FORCE') return [];
  const summary = { name: 'summary', label: words.summary, kind: 'long', required: true } as const;
  const burden = {
    name: 'addsBurden',
    label: words.addsBurden,
    kind: 'yes-no',
    required: true,
  } as const;
  const shape = ({ addsBurden, kind, scope, ...changes }: Typed, fixed: object = {}) => ({
    kind,
    ...fixed,
    addsBurden: addsBurden === true,
    changes: { ...changes, scope: linesOf(scope) },
  });
  const extension: Step = {
    permission: 'agreements.sign',
    what: 'amendments',
    title: words.draftExtension,
    fields: [
      { name: 'endsOn', label: words.newEnd, kind: 'date', required: true },
      summary,
      burden,
    ],
    shape: (typed) => shape(typed, { kind: 'EXTENSION' }),
  };
  const amendment: Step = {
    permission: 'agreements.sign',
    what: 'amendments',
    title: words.draftAmendment,
    fields: [
      {
        name: 'kind',
        label: words.kind,
        kind: 'choice',
        required: true,
        options: (['TERMS', 'SCOPE'] as const).map((value) => ({ value, label: kinds[value] })),
      },
      summary,
      { name: 'scope', label: words.newScope, kind: 'long' },
      { name: 'subjectMatter', label: words.newSubject, kind: 'long' },
      { name: 'reviewOn', label: words.newReview, kind: 'date' },
      burden,
    ],
    shape: (typed) => shape(typed),
  };
  const units: Step = {
    permission: 'agreements.sign',
    title: words.draftUnits,
    Form: UnitsAmendment,
  };
  return [...(agreement.term?.endsOn ? [extension] : []), amendment, units];
}

/** What can be done with an amendment that nobody signed yet. */
export function useAmendmentSteps(agreement: Agreement, amendment: Amendment): Step[] {
  const words = useWords(termsWords);
  if (amendment.status !== 'DRAFT') return [];
  const path = `amendments/${amendment.amendmentId}`;
  const signing: Step = {
    permission: 'agreements.sign',
    what: `${path}/signings`,
    title: words.signAmendment,
    help: words.signHelp,
    fields: [
      { name: 'no', label: words.number, kind: 'text', required: true },
      ...agreement.parties.map(({ partyId, org }) => ({
        name: `signed:${partyId}`,
        label: words.signedBy(org.name),
        kind: 'date' as const,
        required: true,
      })),
      { name: 'effectiveOn', label: words.effectiveOn, kind: 'date' },
      {
        name: 'paper',
        label: words.amendmentPaper,
        kind: 'choice',
        required: true,
        options: papersOf(agreement, 'AMENDMENT'),
      },
      ...(amendment.addsBurden
        ? [
            {
              name: 'council',
              label: words.councilPaper,
              kind: 'choice' as const,
              required: true,
              options: papersOf(agreement, 'COUNCIL_DECISION'),
            },
          ]
        : []),
    ],
    shape: ({ no, effectiveOn, paper, council, ...signed }) => ({
      no,
      effectiveOn,
      documentIds: [paper, council].filter(Boolean),
      signatures: agreement.parties.flatMap(({ partyId }) => {
        const signedOn = signed[`signed:${partyId}`];
        return signedOn ? [{ partyId, signedOn }] : [];
      }),
    }),
  };
  const withdrawal: Step = {
    permission: 'agreements.sign',
    what: `${path}/withdrawals`,
    title: words.withdrawAmendment,
    fields: [{ name: 'reason', label: words.reason, kind: 'long', required: true }],
  };
  return agreement.status === 'IN_FORCE' ? [signing, withdrawal] : [withdrawal];
}
