import { DomainError, type FieldFault } from '@nyata/kernel';
import { actionsRefusals } from './actions';
import { answerRefusals } from './actions-answers';
import { measureRefusals } from './actions-measures';
import { agreementsRefusals } from './agreements';
import { lifeRefusals } from './agreements-life';
import { approvalRefusals } from './agreements-approvals';
import { procedureRefusals } from './agreements-procedure';
import { ACTOR_WORDS } from './actor-words';
import { documentRefusals } from './documents';
import { fieldRefusals } from './fields';
import { gatewayRefusals } from './gateway';
import { generalRefusals } from './general';
import { httpRefusals } from './http';
import { importRefusals } from './import';
import { monitoringRefusals } from './monitoring';
import { partnersRefusals } from './partners';
import { sheetRefusals } from './sheets';

/** What kind of answer a refusal is: input 422, state 409, right 403, unknown or not visible 404. */
export type RefusalKind = 'input' | 'state' | 'right' | 'unknown';

/** One refusal: its kind and its sentence in both languages; `{name}` takes a parameter. */
export interface Refusal {
  kind: RefusalKind;
  /** Where HTTP has a status of its own for it; otherwise the kind decides. */
  status?: number;
  id: string;
  en: string;
}

/** Every refusal there is, by code: the problem `type` is `urn:nyata:problem:<code-in-kebab>`. */
export const REFUSALS = {
  ...generalRefusals,
  ...httpRefusals,
  ...fieldRefusals,
  ...sheetRefusals,
  ...documentRefusals,
  ...importRefusals,
  ...partnersRefusals,
  ...agreementsRefusals,
  ...procedureRefusals,
  ...approvalRefusals,
  ...lifeRefusals,
  ...actionsRefusals,
  ...answerRefusals,
  ...measureRefusals,
  ...monitoringRefusals,
  ...gatewayRefusals,
};

export type RefusalCode = keyof typeof REFUSALS;

const statusOfKind: Record<RefusalKind, number> = {
  input: 422,
  state: 409,
  right: 403,
  unknown: 404,
};

/** The HTTP status of a refusal. */
export function refusalStatus(code: RefusalCode): number {
  const { kind, status }: Refusal = REFUSALS[code];
  return status ?? statusOfKind[kind];
}

/** The error of a refusal; its code must be declared. */
export const refusal = (
  code: RefusalCode,
  params?: Record<string, string | number>,
  fields?: FieldFault[],
): DomainError => new DomainError(code, params, fields);

/** The sentence of a refusal in one language, with its parameters filled in. */
export function refusalSentence(
  code: RefusalCode,
  language: 'id' | 'en',
  params: Record<string, string | number> = {},
): string {
  const { [language]: sentence }: Refusal = REFUSALS[code];
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) =>
    name === 'suppliedBy' ? actors(params[name], language) : String(params[name] ?? hole),
  );
}

/** Those who supply what is missing, as the reader calls them. */
const actors = (codes: string | number | undefined, language: 'id' | 'en'): string =>
  String(codes)
    .split(', ')
    .map((code) => ACTOR_WORDS[code]?.[language] ?? code)
    .join(', ');
