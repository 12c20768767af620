import { DomainError, type FieldFault } from '@nyata/kernel';
import { actionsRefusals } from './actions';
import { partnersRefusals } from './partners';

/** What kind of answer a refusal is: input 422, state 409, right 403, unknown or not visible 404. */
export type RefusalKind = 'input' | 'state' | 'right' | 'unknown';

/** One refusal: its kind and its sentence in both languages; `{name}` takes a parameter. */
export interface Refusal {
  kind: RefusalKind;
  id: string;
  en: string;
}

/** Every refusal there is, by code: the problem `type` is `urn:nyata:problem:<code-in-kebab>`. */
export const REFUSALS = { ...actionsRefusals, ...partnersRefusals };

export type RefusalCode = keyof typeof REFUSALS;

/** The error of a refusal; its code must be declared. */
export const refusal = (
  code: RefusalCode,
  params?: Record<string, string | number>,
  fields?: FieldFault[],
): DomainError => new DomainError(code, params, fields);
