import type { AgreementListItem } from './agreement';
import { get } from './http';

export interface Resemblance {
  code: 'SAME_PARTIES' | 'SAME_PARTY' | 'NEIGHBOUR' | 'SAME_AFFAIR' | 'SIMILAR_OBJECT';
  /** Names of parties, codes of affairs, or a likeness in percent. */
  params: { names?: string; affairs?: string; percent?: string };
}

/** A running agreement that one being written resembles, and why. */
export interface LookAlike {
  agreement: AgreementListItem;
  reasons: Resemblance[];
}

export interface Wanted {
  organisationIds: string[];
  affairCodes: string[];
  subjectMatter: string;
}

export function lookAlikesOf(wanted: Wanted, signal?: AbortSignal) {
  const search = new URLSearchParams({ subjectMatter: wanted.subjectMatter });
  for (const id of wanted.organisationIds) search.append('organisationId', id);
  for (const code of wanted.affairCodes) search.append('affairCode', code);
  return get<{ items: LookAlike[] }>(`/api/agreements/look-alikes?${search}`, signal);
}
