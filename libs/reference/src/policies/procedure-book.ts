import { versionAt } from './policy';
import type { ProcedurePolicy } from './procedure';

/** All versions of the procedures that an installation goes by, oldest first. */
export class ProcedureBook {
  private readonly versions: readonly ProcedurePolicy[];

  constructor(versions: readonly ProcedurePolicy[]) {
    this.versions = [...versions].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  }

  /** The procedures in force on a date. */
  at(date: string): ProcedurePolicy {
    return versionAt(this.versions, date);
  }

  /** The procedures of a version that an agreement is pinned to. */
  ofVersion(policyVersion: string): ProcedurePolicy | undefined {
    return this.versions.find((policy) => policy.policyVersion === policyVersion);
  }

  /** The same book with further versions in it. */
  with(versions: readonly ProcedurePolicy[]): ProcedureBook {
    return new ProcedureBook([...this.versions, ...versions]);
  }
}
