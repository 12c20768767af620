import type { Procedure, ProcedurePolicy } from './procedure';

/** Something in a version of the procedures that can't be meant: where it is, and why. */
export interface ProcedureFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Everything in a version that would let an agreement get stuck in it or that names what is not there. */
export function procedureFaults(policy: ProcedurePolicy): ProcedureFault[] {
  const { procedures, assignments, kinds } = policy;
  const unknown = (procedure: string, path: ProcedureFault['path']): ProcedureFault[] =>
    procedures[procedure] ? [] : [{ path, reason: `no procedure is called ${procedure}` }];
  return [
    ...Object.entries(procedures).flatMap(([id, stages]) =>
      stageFaults(stages, policy).map(({ path, reason }) => ({
        path: ['procedures', id, ...path],
        reason,
      })),
    ),
    ...assignments.flatMap(({ procedure }, index) =>
      unknown(procedure, ['assignments', index, 'procedure']),
    ),
    ...kinds.flatMap(({ kind, procedure }, index) => [
      ...unknown(procedure, ['kinds', index, 'procedure']),
      ...(kinds.findIndex((other) => other.kind === kind) < index
        ? [{ path: ['kinds', index, 'kind'], reason: `the kind ${kind} is there twice` }]
        : []),
    ]),
  ];
}

function stageFaults(stages: Procedure, { actors }: ProcedurePolicy): ProcedureFault[] {
  const ids = stages.map(({ stageId }) => stageId);
  const faults: ProcedureFault[] = stages.flatMap((stage, index) => [
    ...(ids.indexOf(stage.stageId) < index
      ? [{ path: [index, 'stageId'], reason: `the stage ${stage.stageId} is there twice` }]
      : []),
    ...stage.after.flatMap((before, place) =>
      ids.includes(before)
        ? []
        : [{ path: [index, 'after', place], reason: `no stage is called ${before}` }],
    ),
    ...stage.actor.flatMap((actor, place) =>
      actors[actor]
        ? []
        : [{ path: [index, 'actor', place], reason: `no actor is called ${actor}` }],
    ),
  ]);
  const signing = stages.filter(({ closedBy }) => closedBy === 'SIGNATURES').length;
  if (signing !== 1)
    faults.push({ path: [], reason: `exactly one stage is closed by SIGNATURES, not ${signing}` });
  const waiting = neverOpen(stages);
  if (faults.length === 0 && waiting.length > 0)
    faults.push({ path: [], reason: `${waiting.join(', ')} wait for each other for ever` });
  return faults;
}

/** The stages that no walk through the procedure reaches. */
function neverOpen(stages: Procedure): string[] {
  const reached = new Set<string>();
  for (let pass = 0; pass < stages.length; pass++)
    for (const { stageId, after } of stages)
      if (after.every((before) => reached.has(before))) reached.add(stageId);
  return stages.map(({ stageId }) => stageId).filter((id) => !reached.has(id));
}
