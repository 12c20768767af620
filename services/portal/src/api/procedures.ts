import type { AgreementDocumentKind, AgreementRole, DocumentKind, StageId } from '@nyata/contracts';
import type { StageActor } from '@nyata/reference';
import { get } from './http';

/** A kind of agreement that the province's own procedures lay down. */
export interface AgreementKind {
  kind: string;
  name: { id: string; en: string };
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
  procedure: string;
}

/** A stage as the procedures in force lay it down. */
export interface StageRule {
  stageId: StageId;
  name?: { id: string; en: string };
  actor: StageActor[];
  requiredDocumentKinds: DocumentKind[];
}

/** The procedures in force, and what of them the screens have no words of their own for. */
export interface Procedures {
  items: { procedure: string; stages: StageRule[] }[];
  kinds: AgreementKind[];
  papers: { kind: string; name: { id: string; en: string } }[];
}

export const getProcedures = (signal?: AbortSignal) => get<Procedures>('/api/procedures', signal);
