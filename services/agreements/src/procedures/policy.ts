import type { ProcedureCode } from '@nyata/contracts';
import { proceduresAt, proceduresOfVersion, type ProcedureStage } from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';

/** One procedure of one version of the policy. */
export interface ProcedurePolicy {
  procedure: ProcedureCode;
  policyVersion: string;
  rules: readonly ProcedureStage[];
}

/** Which procedure the law lays down. */
export function procedureFor({
  role,
  cooperationType,
}: Pick<Agreement, 'role' | 'cooperationType'>): ProcedureCode {
  if (cooperationType === 'SYNERGY') return 'SYNERGY';
  if (role === 'PRELIMINARY') return 'FOREIGN_LOI';
  if (role === 'IMPLEMENTING' || role === 'STANDALONE') return 'KSD_IMPLEMENTING';
  return cooperationType === 'KSDPL' || cooperationType === 'KSDLL'
    ? 'FOREIGN_MOU'
    : 'KSD_UMBRELLA';
}

/** The policy of an agreement: the version that it started with, today's when it has not started. */
export function policyOf(agreement: Agreement, today: string): ProcedurePolicy {
  const procedure = procedureFor(agreement);
  const pinned = agreement.procedure && proceduresOfVersion(agreement.procedure.policyVersion);
  const { policyVersion, procedures } = pinned ?? proceduresAt(today);
  return { procedure, policyVersion, rules: procedures[procedure] };
}
