import type { CooperationType } from '@nyata/contracts';
import { SHIPPED_PROCEDURES } from '@nyata/reference';

/** The stages that the opening document of a type of cooperation goes through, in the order of the policy. */
export function expectedStages(type: CooperationType | undefined, date: string): string[] {
  if (!type) return [];
  const { assignments, procedures } = SHIPPED_PROCEDURES.at(date);
  const assigned = assignments.find(
    ({ roles, cooperationTypes }) =>
      roles.includes('UMBRELLA') && (!cooperationTypes || cooperationTypes.includes(type)),
  );
  return assigned ? (procedures[assigned.procedure] ?? []).map(({ stageId }) => stageId) : [];
}
