import { refusal, type StageId } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';
import type { ProcedurePolicy } from './policy';
import { isOpen, type ProcedureRun } from './procedure-run';

/** Who records a step: for which legal party, in which roles. */
export interface Acting {
  legalPartyId: string;
  roles: readonly string[];
}

/** The bureau writes down what others did on paper: the head of region's letters, a partner's answers. */
export const isBureau = ({ roles }: Acting): boolean =>
  roles.includes('bureau-officer') || roles.includes('bureau-head');

/** The rule of a stage of this procedure. */
export function ruleOf(
  { rules }: Pick<ProcedurePolicy, 'rules'>,
  stageId: StageId,
): ProcedureStage {
  const rule = rules.find((candidate) => candidate.stageId === stageId);
  if (!rule)
    throw refusal('STAGE_UNKNOWN', { stageId }, [
      { pointer: '/stageId', code: 'STAGE_UNKNOWN', params: { stageId } },
    ]);
  return rule;
}

/** A step of a stage is recorded by one of those who may record the acts of its actors. */
export function assertStageActor(rule: ProcedureStage, policy: ProcedurePolicy, who: Acting): void {
  const recordedBy = rule.actor.flatMap((actor) => policy.actors[actor]?.recordedBy ?? []);
  if (!recordedBy.some((role) => who.roles.includes(role)))
    throw refusal('NOT_STAGE_ACTOR', {
      stageId: rule.stageId,
      suppliedBy: rule.actor.join(', '),
    });
}

export function assertNotAhead(on: string, today: string, pointer = '/on'): void {
  if (on > today)
    throw refusal('DATE_IN_FUTURE', { on }, [{ pointer, code: 'DATE_IN_FUTURE', params: { on } }]);
}

export function assertReason(reason: string | undefined, pointer = '/reason'): string {
  const given = reason?.trim();
  if (!given) throw refusal('REASON_REQUIRED', {}, [{ pointer, code: 'FIELD_REQUIRED' }]);
  return given;
}

/** A stage that is about to be left: its rule, the run, and the day, which lies not ahead. */
export function leaving(
  agreement: Agreement,
  stageId: StageId,
  on: string | undefined,
  policy: ProcedurePolicy,
  by: Origin,
): { rule: ProcedureStage; run: ProcedureRun; day: string } {
  const day = dayOf(on, by);
  return { rule: ruleOf(policy, stageId), run: agreement.procedure!, day };
}

/** The day that was given, not ahead; today when none was. */
export function dayOf(on: string | undefined, by: Origin): string {
  const today = businessDate(by.now);
  if (on !== undefined) assertNotAhead(on, today);
  return on ?? today;
}

export function assertOpen(run: ProcedureRun | undefined, stageId: StageId): void {
  if (!isOpen(run, stageId)) throw refusal('STAGE_NOT_OPEN', { stageId });
}
