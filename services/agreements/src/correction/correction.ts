import { refusal, type CorrectableField } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, termOf, type Agreement, type Decision } from '../agreements/agreement';
import { assertSigned, requireEnd } from '../agreements/registration';

export interface Correcting {
  field: CorrectableField;
  /** One text, or the whole new list; empty takes the statement away. */
  value: string[];
  reason: string;
}

type Lists = 'scope' | 'affairCodes';
type Dates = 'startsOn' | 'endsOn' | 'reviewOn';
const LISTS: readonly CorrectableField[] = ['scope', 'affairCodes'] satisfies Lists[];
const TERM: readonly CorrectableField[] = ['startsOn', 'endsOn', 'reviewOn'] satisfies Dates[];
const COMPULSORY: readonly CorrectableField[] = [
  'title',
  'subjectMatter',
  'affairCodes',
  'signedOn',
  'startsOn',
];

/** What was written down wrongly is put right in the open: the event keeps what it said before. */
export function correct(agreement: Agreement, correcting: Correcting, by: Origin): Decision {
  after(agreement, 'correct');
  const { field, value, reason } = correcting;
  const before = statementOf(agreement, field);
  if (value.length === 0 && COMPULSORY.includes(field)) throw at('CORRECTION_EMPTY');
  if (value.length > 1 && !LISTS.includes(field)) throw at('CORRECTION_ONE_VALUE');
  if (JSON.stringify(value) === JSON.stringify(before)) throw at('CORRECTION_CHANGES_NOTHING');
  if (field === 'signedOn' && before.length === 0) throw at('CORRECTION_NOT_SIGNED');
  const state = corrected(agreement, field, value);
  assertDates(state, field, by);
  return {
    state,
    events: [
      {
        name: 'agreement-particulars-corrected',
        payload: {
          ...keysOf(agreement),
          field,
          ...(before.length > 0 && { before }),
          ...(value.length > 0 && { after: value }),
          reason,
        },
      },
    ],
  };
}

/** What the agreement says in a field, as a list of texts. */
export function statementOf(agreement: Agreement, field: CorrectableField): string[] {
  const said = isOfTerm(field) ? termOf(agreement)[field] : agreement[field];
  if (said === undefined) return [];
  return Array.isArray(said) ? said : [said];
}

function corrected(agreement: Agreement, field: CorrectableField, value: string[]): Agreement {
  if (!isOfTerm(field)) return { ...agreement, [field]: LISTS.includes(field) ? value : value[0] };
  const last = agreement.terms.at(-1)!;
  return { ...agreement, terms: [...agreement.terms.slice(0, -1), { ...last, [field]: value[0] }] };
}

function assertDates(state: Agreement, field: CorrectableField, by: Origin): void {
  if (field === 'signedOn') return assertSigned(state.signedOn!, businessDate(by.now));
  if (!isOfTerm(field)) return;
  const { startsOn, endsOn, reviewOn } = termOf(state);
  if (state.signedOn !== undefined) requireEnd(termOf(state));
  if ([endsOn, reviewOn].some((day) => day !== undefined && day < startsOn))
    throw at('ENDS_BEFORE_START');
}

const isOfTerm = (field: CorrectableField): field is Dates => TERM.includes(field);

const at = (code: Parameters<typeof refusal>[0]) =>
  refusal(code, {}, [{ pointer: '/value', code }]);
