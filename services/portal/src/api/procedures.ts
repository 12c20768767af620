import type { AgreementDocumentKind, AgreementRole } from '@nyata/contracts';
import { get } from './http';

/** A kind of agreement that the province's own procedures lay down. */
export interface AgreementKind {
  kind: string;
  name: { id: string; en: string };
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
}

/** What of the procedures in force the screens have no words of their own for. */
export interface Procedures {
  kinds: AgreementKind[];
  papers: { kind: string; name: { id: string; en: string } }[];
}

export const getProcedures = (signal?: AbortSignal) => get<Procedures>('/api/procedures', signal);
