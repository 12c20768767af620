import type { RuleSentences } from './sentence-shape';

const days = (count: string) => `${count} ${count === '1' ? 'day' : 'days'}`;
const ever = (flag: string) => flag === '1';

/** Rule by rule in English: the fact first, never an accusation. */
export const ruleSentencesEn: RuleSentences = {
  R1: {
    title: 'Follow-up on paper',
    MET: () => 'A PKS, a joint action plan or a work plan is there.',
    GREEN: (f) =>
      `${days(f('days'))} since the signature; a PKS or an action plan is expected before day ${f('amberDays')}.`,
    AMBER: (f) =>
      `${days(f('days'))} since the signature without a PKS and without an action plan.`,
    RED: (f) => `${days(f('days'))} since the signature without a PKS and without an action plan.`,
  },
  R2: {
    title: 'Work plan of the note',
    MET: () => 'The work plan is annexed.',
    GREEN: () => 'The work plan is not annexed yet.',
    AMBER: () => 'The note has no work plan, although one must be annexed.',
    RED: (f) =>
      `The note has been in force for ${days(f('days'))} without a work plan, which must be annexed from the first day.`,
  },
  R2b: {
    title: 'Plan after the letter of intent',
    MET: () => 'The letter of intent was followed by a plan or a memorandum.',
    GREEN: (f) =>
      `${days(f('days'))} since the letter of intent; a plan is expected before day ${f('amberDays')}.`,
    AMBER: (f) => `${days(f('days'))} since the letter of intent without a cooperation plan.`,
    RED: (f) => `${days(f('days'))} since the letter of intent without a cooperation plan.`,
  },
  R3: {
    title: 'A next action with a date',
    MET: () => 'There is a complete action whose date is still ahead.',
    GREEN: (f) =>
      `${days(f('days'))} without a complete action; one is expected before day ${f('amberDays')}.`,
    AMBER: (f) => withoutAction(f('completeActions'), f('days')),
    RED: (f) => withoutAction(f('completeActions'), f('days')),
  },
  R4: {
    title: 'Results confirmed by the counterpart',
    MET: () => 'The counterpart confirmed a result today.',
    GREEN: (f) =>
      ever(f('everConfirmed'))
        ? `The counterpart last confirmed a result ${days(f('days'))} ago.`
        : `${days(f('days'))} since the signature; no result is confirmed yet, the limit is day ${f('amberDays')}.`,
    AMBER: (f) => unconfirmed(f('everConfirmed'), f('days')),
    RED: (f) => unconfirmed(f('everConfirmed'), f('days')),
  },
  R5: {
    title: 'The counterpart’s answers',
    MET: () => 'No report has been waiting long for an answer.',
    GREEN: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
    AMBER: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
    RED: (f) => waiting(f('unanswered'), f('claimed'), f('unansweredDays')),
  },
  R6: {
    title: 'Semester reports',
    MET: () => 'All semester reports that are due are in.',
    GREEN: () => 'The semester report is not due yet.',
    AMBER: (f) => missing(f('missing'), f('reporter'), f('period')),
    RED: (f) => missing(f('missing'), f('reporter'), f('period')),
  },

  R7: {
    title: 'Money for the actions',
    MET: () => 'The money of the actions of this year is there.',
    GREEN: (f) => deviation(f('deviationPct'), f('fiscalYear')),
    AMBER: (f) => deviation(f('deviationPct'), f('fiscalYear')),
    RED: (f) =>
      f('unappropriated') === '1'
        ? `The fiscal year ${f('fiscalYear')} has begun and nothing is appropriated for its actions.`
        : deviation(f('deviationPct'), f('fiscalYear')),
  },

  R8: {
    title: 'Ties to planning papers',
    MET: () => 'All actions are tied to planning papers.',
    GREEN: (f) => linked(f('linked'), f('actions')),
    AMBER: (f) => linked(f('linked'), f('actions')),
    RED: (f) => linked(f('linked'), f('actions')),
  },

  R9: {
    title: 'Mapping of affairs',
    MET: () => 'This cooperation comes from the mapping of affairs.',
    GREEN: () => 'The mapping of affairs is not complete yet.',
    AMBER: () => 'This cooperation is not mapped to any government affair.',
    RED: () => 'This cooperation has long not been mapped to any government affair.',
  },
  R10: {
    title: 'Movement of the indicators',
    MET: () => 'The indicators move toward their targets.',
    GREEN: (f) => `${f('elapsedPct')} % of the term is over; ${unmoved(f('indicators'))}.`,
    AMBER: (f) => `${f('elapsedPct')} % of the term is over and ${unmoved(f('indicators'))}.`,
    RED: (f) => `${f('elapsedPct')} % of the term is over and ${unmoved(f('indicators'))}.`,
  },

  R11: {
    title: 'Decision after the end',
    MET: () => 'The term ends today; evaluation and decision are awaited.',
    GREEN: (f) => `Ended on ${f('endedOn')}; evaluation and decision are awaited.`,
    AMBER: (f) => `Ended on ${f('endedOn')}, ${days(f('days'))} without evaluation and decision.`,
    RED: (f) => `Ended on ${f('endedOn')}, ${days(f('days'))} without evaluation and decision.`,
  },
  R12: {
    title: 'Complete papers',
    MET: () => 'Number, signed file and power of attorney are complete.',
    GREEN: (f) => gaps(f('gaps'), f('days')),
    AMBER: (f) => gaps(f('gaps'), f('days')),
    RED: (f) => gaps(f('gaps'), f('days')),
  },
  R13: {
    title: 'Latest activity',
    MET: () => 'There was activity today.',
    GREEN: (f) => `The latest activity was ${days(f('days'))} ago.`,
    AMBER: (f) => `Nothing at all has happened for ${days(f('days'))}.`,
    RED: (f) => `Nothing at all has happened for ${days(f('days'))}.`,
  },
  R14: {
    title: 'Late milestones',
    MET: () => 'No milestone is long overdue.',
    GREEN: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
    AMBER: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
    RED: (f) => late(f('overdue'), f('open'), f('overdueDays'), f('longestDays')),
  },
  R15: {
    title: 'Someone in charge',
    MET: () => 'A responsible officer and liaisons are appointed.',
    GREEN: (f) => `${days(f('days'))} ${noOwner(f('officer'), f('orphanActions'))}.`,
    AMBER: (f) => `${days(f('days'))} ${noOwner(f('officer'), f('orphanActions'))}.`,
    RED: (f) => `${days(f('days'))} ${noOwner(f('officer'), f('orphanActions'))}.`,
  },
};

const withoutAction = (complete: string, count: string) =>
  complete === '0'
    ? `${days(count)} without a single complete action (an owner on each side, a measurable output, a milestone and a date).`
    : `${days(count)} without an action whose date is still ahead.`;

const unconfirmed = (everConfirmed: string, count: string) =>
  ever(everConfirmed)
    ? `${days(count)} since the counterpart last confirmed a result.`
    : `${days(count)} since the signature, and the counterpart has never confirmed a result.`;

const waiting = (unanswered: string, claimed: string, limit: string) =>
  `${unanswered} of ${claimed} reported milestones have been unanswered for more than ${days(limit)}.`;

const late = (overdue: string, open: string, limit: string, longest: string) =>
  `${overdue} of ${open} open milestones are more than ${days(limit)} late; the longest ${days(longest)}.`;

const noOwner = (officer: string, orphans: string) =>
  [
    officer === '1' ? '' : 'without a responsible officer',
    orphans === '0'
      ? ''
      : `with ${orphans} open ${orphans === '1' ? 'action' : 'actions'} that no liaison looks after`,
  ]
    .filter(Boolean)
    .join(' and ');

const missing = (count: string, reporter: string, period: string) =>
  `${count} semester reports never came in; the oldest is ${period} of ${reporter}.`;

const deviation = (pct: string, year: string) =>
  `The money of ${year} falls short of the plan by ${pct} %.`;

const linked = (count: string, actions: string) =>
  `${count} of ${actions} actions are tied to planning papers.`;

const unmoved = (indicators: string) =>
  indicators === '0' ? 'no indicator is defined' : `none of ${indicators} indicators has moved`;

const gaps = (count: string, days: string) =>
  `${count} papers (number, signed file, mandate to sign) are missing for ${days} days.`;
