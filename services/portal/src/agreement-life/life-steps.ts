import type { Agreement } from '../api/agreements';
import { reasonWords } from '../agreement/reason-words';
import { useWords } from '../language/language';
import { CorrectionForm } from './correction-form';
import { lifeWords } from './life-words';
import { papersOf } from './papers';
import type { Step } from './steps';
import { termsWords } from './terms-words';
import { useRenewals } from './use-renewals';

const optionsOf = (words: Record<string, string>, values = Object.keys(words)) =>
  values.map((value) => ({ value, label: words[value] ?? value }));

/** The steps that pause an agreement and let it run again. */
export function usePauseSteps(agreement: Agreement): Step[] {
  const words = useWords(termsWords);
  const on = { name: 'on', label: words.on, kind: 'date', required: true } as const;
  const reason = { name: 'reason', label: words.reason, kind: 'long', required: true } as const;
  const paper = {
    name: 'documentId',
    label: words.paper,
    kind: 'choice',
    required: true,
    options: papersOf(agreement),
  } as const;
  const common = { permission: 'agreements.sign' } as const;
  if (agreement.status === 'SUSPENDED')
    return [{ ...common, what: 'resumptions', title: words.resume, fields: [on, reason] }];
  if (agreement.status !== 'IN_FORCE') return [];
  return [{ ...common, what: 'suspensions', title: words.suspend, fields: [on, reason, paper] }];
}

export function useFrameworkSteps(agreement: Agreement): Step[] {
  const words = useWords(termsWords);
  const reason = { name: 'reason', label: words.reason, kind: 'long', required: true } as const;
  const common = { permission: 'agreements.end' } as const;
  if (agreement.status !== 'IN_FORCE') return [];
  const declare: Step = {
    ...common,
    what: 'framework-declarations',
    title: words.declareFramework,
    fields: [reason, { name: 'reviewOn', label: words.reviewOn, kind: 'date', required: true }],
  };
  const lift: Step = {
    ...common,
    what: 'framework-liftings',
    title: words.liftFramework,
    fields: [reason],
  };
  return agreement.framework ? [lift, declare] : [declare];
}

const CORRECTABLE = ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'];

export function useCorrectionSteps(agreement: Agreement): Step[] {
  const words = useWords(termsWords);
  if (!CORRECTABLE.includes(agreement.status)) return [];
  return [{ permission: 'agreements.sign', title: words.correct, Form: CorrectionForm }];
}

/** The steps that end an agreement: before its term, after it, or as a registration that never was. */
export function useEndingSteps(agreement: Agreement): Step[] {
  const words = useWords(termsWords);
  const codes = useWords(lifeWords);
  const reasons = useWords(reasonWords);
  const on = { name: 'on', label: words.on, kind: 'date', required: true } as const;
  const { status } = agreement;
  const renewals = useRenewals(agreement);
  const terminate: Step = {
    permission: 'agreements.sign',
    what: 'terminations',
    title: words.terminate,
    fields: [
      on,
      {
        name: 'reasonCode',
        label: words.reason,
        kind: 'choice',
        required: true,
        options: optionsOf(reasons, [...TERMINATIONS]),
      },
      {
        name: 'documentId',
        label: words.paper,
        kind: 'choice',
        required: true,
        options: papersOf(agreement, 'TERMINATION'),
      },
    ],
  };
  const end: Step = {
    permission: 'agreements.end',
    what: 'endings',
    title: words.end,
    help: words.endHelp,
    fields: [
      on,
      {
        name: 'disposition',
        label: words.disposition,
        kind: 'choice',
        required: true,
        options: optionsOf(codes.disposition),
      },
      {
        name: 'basis',
        label: words.basis,
        kind: 'choice',
        required: true,
        options: optionsOf(codes.basis),
      },
      { name: 'successorId', label: words.successor, kind: 'choice', options: renewals },
      { name: 'paper', label: words.evidence, kind: 'choice', options: papersOf(agreement) },
    ],
    shape: ({ paper, ...body }) => ({ ...body, documentIds: paper ? [paper] : undefined }),
  };
  const declareVoid: Step = {
    permission: 'agreements.end',
    what: 'voidings',
    title: words.declareVoid,
    help: words.voidHelp,
    fields: [{ name: 'reason', label: words.reason, kind: 'long', required: true }],
  };
  return [
    ...(['IN_FORCE', 'SUSPENDED', 'EXPIRED'].includes(status) ? [terminate] : []),
    ...(['EXPIRED', 'TERMINATED'].includes(status) ? [end] : []),
    ...(CORRECTABLE.includes(status) ? [declareVoid] : []),
  ];
}

const TERMINATIONS = [
  'PURPOSE_ACHIEVED',
  'MUTUAL',
  'LAW_CHANGE',
  'OBJECT_LOST',
  'BREACH',
  'SUPERSEDED',
  'PUBLIC_INTEREST',
  'PARTNER_BANKRUPT',
] as const;
