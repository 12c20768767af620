import type { Procedure, ProcedureStageId } from './procedure';
import { PROCEDURE_POLICIES, proceduresAt, proceduresOfVersion } from './procedures';

const everyProcedure = PROCEDURE_POLICIES.flatMap(({ policyVersion, procedures }) =>
  Object.entries(procedures).map(([id, stages]): [string, Procedure] => [
    `${policyVersion} ${id}`,
    stages,
  ]),
);
const procedures = PROCEDURE_POLICIES[0]!.procedures;
const stage = (procedure: Procedure, id: ProcedureStageId) =>
  procedure.find((row) => row.stageId === id)!;

describe.each(everyProcedure)('procedure %s', (_id, stages) => {
  const ids = stages.map((row) => row.stageId);

  it('names each stage once and waits only for stages of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of stages) expect(ids).toEqual(expect.arrayContaining([...row.after]));
  });

  it('can be walked to its end: nothing waits for itself', () => {
    const done = new Set<string>();
    for (let pass = 0; pass < stages.length; pass++)
      for (const row of stages) if (row.after.every((id) => done.has(id))) done.add(row.stageId);
    expect([...done].sort()).toEqual([...ids].sort());
  });

  it('has exactly one stage that signs', () => {
    expect(stages.filter((row) => row.signing)).toHaveLength(1);
  });

  it('states for each stage who acts, its legal basis, its confidence and since when', () => {
    for (const row of stages) {
      expect(row.actor.length).toBeGreaterThan(0);
      expect(row.legalBasis).not.toBe('');
      expect(['H', 'M', 'L']).toContain(row.confidence);
      expect(row.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the procedures of the law', () => {
  it('stand oldest first, each version once', () => {
    const dates = PROCEDURE_POLICIES.map((version) => version.effectiveFrom);
    expect(dates).toEqual([...new Set(dates)].sort());
    const names = PROCEDURE_POLICIES.map((version) => version.policyVersion);
    expect(names).toEqual([...new Set(names)]);
  });

  it('let a PKS be drafted while the council decides; only signing waits', () => {
    expect(stage(procedures.KSD_IMPLEMENTING, 'DRAFT_PKS').after).toEqual([]);
    expect(stage(procedures.KSD_IMPLEMENTING, 'SIGN_PKS').after).toContain('COUNCIL_APPROVAL');
  });

  it('give a synergy neither a PKS nor the council', () => {
    const ids = procedures.SYNERGY.map((row) => row.stageId);
    expect(ids).not.toContain('SIGN_PKS');
    expect(ids).not.toContain('COUNCIL_APPROVAL');
    expect(stage(procedures.SYNERGY, 'SIGN_NOTE').requiredDocumentKinds).toContain('WORK_PLAN');
  });

  it('never let a foreign memorandum skip the council or the centre', () => {
    expect(stage(procedures.FOREIGN_MOU, 'COUNCIL_APPROVAL').skippable).toBe('NO');
    expect(stage(procedures.FOREIGN_MOU, 'CENTRAL_APPROVAL').skippable).toBe('NO');
  });

  it('are found by date and by the version that an agreement keeps', () => {
    const { policyVersion } = proceduresAt('2026-11-21');
    expect(proceduresOfVersion(policyVersion)).toBe(proceduresAt('2026-11-21'));
    expect(proceduresAt('2019-01-01')).toBe(PROCEDURE_POLICIES[0]);
    expect(proceduresOfVersion('none')).toBeUndefined();
  });
});
