import { refusal, type ProcedureCode } from '@nyata/contracts';
import {
  SHIPPED_PROCEDURES,
  type ActorPolicy,
  type ProcedureBook,
  type ProcedurePolicy as PolicyVersion,
  type ProcedureStage,
} from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';

/** One procedure of one version of the policy. */
export interface ProcedurePolicy {
  procedure: ProcedureCode;
  policyVersion: string;
  rules: readonly ProcedureStage[];
  actors: Readonly<Record<string, ActorPolicy>>;
}

type Described = Pick<Agreement, 'role' | 'cooperationType' | 'kind'>;

/** Which procedure the policy lays down: that of the agreement's own kind, or what follows from role and type. */
export function procedureFor(
  { role, cooperationType, kind }: Described,
  { assignments, kinds }: PolicyVersion = SHIPPED_PROCEDURES.at(''),
): ProcedureCode {
  const own = kinds.find((candidate) => candidate.kind === kind);
  if (own) return own.procedure;
  const assigned = assignments.find(
    ({ roles, cooperationTypes }) =>
      roles.includes(role) && (cooperationTypes?.includes(cooperationType) ?? true),
  );
  if (!assigned) throw new Error(`no procedure is assigned to ${role} of ${cooperationType}`);
  return assigned.procedure;
}

/** The version that an agreement goes by: the one that its procedure started with, today's before that. */
export function versionOf(
  { procedure }: Pick<Agreement, 'procedure'>,
  today: string,
  book: ProcedureBook,
): PolicyVersion {
  if (!procedure) return book.at(today);
  const pinned = book.ofVersion(procedure.policyVersion);
  // The file that held it was taken away; a made-up way on would be worse than a clear stop.
  if (!pinned) throw refusal('PROCEDURE_VERSION_GONE', { version: procedure.policyVersion });
  return pinned;
}

/** The policy of an agreement: the version that it started with, today's when it has not started. */
export function policyOf(
  agreement: Agreement,
  today: string,
  book: ProcedureBook,
): ProcedurePolicy {
  const version = versionOf(agreement, today, book);
  const procedure = agreement.procedure?.procedure ?? procedureFor(agreement, version);
  const { policyVersion, procedures, actors } = version;
  const rules = procedures[procedure];
  if (!rules) throw new Error(`procedure ${procedure} of ${policyVersion} is gone`);
  return { procedure, policyVersion, rules, actors };
}
