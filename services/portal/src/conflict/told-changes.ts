import type { CorrectableField, EventsOf } from '@nyata/contracts';
import type { AgreementChange } from '../api/agreement-changes';
import { CHANGED_PART } from './change-words';

type Part = (typeof CHANGED_PART)[EventsOf<'agreements'>];

/** What one change touched: the corrected fields by name, and each other part once. */
export interface Touched {
  fields: CorrectableField[];
  parts: Part[];
}

export function touchedBy({ events, fields }: Pick<AgreementChange, 'events' | 'fields'>): Touched {
  const parts = events
    .map((name) => CHANGED_PART[name])
    // A correction is told by its field.
    .filter((part) => part !== 'data' || fields.length === 0);
  return { fields, parts: [...new Set(parts)] };
}
