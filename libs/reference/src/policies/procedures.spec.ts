import type { Procedure, ProcedurePolicy } from './procedure';
import { procedureFaults } from './procedure-faults';
import { PROCEDURE_POLICIES, SHIPPED_PROCEDURES } from './procedures';

const procedures = PROCEDURE_POLICIES[0]!.procedures;
const stage = (procedure: Procedure | undefined, id: string) =>
  procedure!.find((row) => row.stageId === id)!;

describe.each(PROCEDURE_POLICIES)('the version $policyVersion', (policy) => {
  it('can be walked: nothing is missing, named twice or waits for itself', () => {
    expect(procedureFaults(policy)).toEqual([]);
  });

  it('states for each stage its legal basis, its confidence and since when', () => {
    for (const row of Object.values(policy.procedures).flat()) {
      expect(row.actor.length).toBeGreaterThan(0);
      expect(row.legalBasis).not.toBe('');
      expect(['H', 'M', 'L']).toContain(row.confidence);
      expect(row.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('gives every stage that somebody must act in a limit', () => {
    const acted = Object.values(policy.procedures)
      .flat()
      .filter(({ closedBy }) => closedBy !== 'WORK');
    expect(acted.every(({ slaDays }) => (slaDays ?? 0) > 0)).toBe(true);
  });
});

describe('a faulty version', () => {
  const faultsWith = (changes: Partial<ProcedurePolicy>) =>
    procedureFaults({ ...PROCEDURE_POLICIES[0]!, assignments: [], ...changes });
  const [first] = procedures.KSD_UMBRELLA!;
  const signing = stage(procedures.KSD_UMBRELLA, 'SIGN_UMBRELLA');

  it.each([
    ['a stage twice', [first!, first!, { ...signing, after: [] }], 'is there twice'],
    ['a stage that waits for none', [{ ...signing, after: ['X'] }], 'no stage is called X'],
    ['an unknown actor', [{ ...signing, after: [], actor: ['X'] }], 'no actor is called X'],
    ['no signatures', [first!], 'exactly one stage is closed by SIGNATURES, not 0'],
    ['a circle', [{ ...signing, after: ['SIGN_UMBRELLA'] }], 'wait for each other for ever'],
  ])('is told of %s', (_what, stages, reason) => {
    expect(faultsWith({ procedures: { P: stages } })[0]!.reason).toContain(reason);
  });

  it('is told of a kind that has no procedure', () => {
    const kind = {
      ...first!,
      kind: 'HIBAH',
      name: { id: 'Hibah', en: 'Grant' },
      role: 'STANDALONE',
    };
    const faults = faultsWith({
      procedures: {},
      kinds: [
        { ...kind, cooperationTypes: ['KSDPK'], documentKind: 'CONTRACT', procedure: 'NONE' },
      ],
    });
    expect(faults).toEqual([
      { path: ['kinds', 0, 'procedure'], reason: 'no procedure is called NONE' },
    ]);
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
    const ids = procedures.SYNERGY!.map((row) => row.stageId);
    expect(ids).not.toContain('SIGN_PKS');
    expect(ids).not.toContain('COUNCIL_APPROVAL');
    expect(stage(procedures.SYNERGY, 'SIGN_NOTE').requiredDocumentKinds).toContain('WORK_PLAN');
  });

  it('never let a foreign memorandum skip the council or the centre', () => {
    expect(stage(procedures.FOREIGN_MOU, 'COUNCIL_APPROVAL').skippable).toBe('NO');
    expect(stage(procedures.FOREIGN_MOU, 'CENTRAL_APPROVAL').skippable).toBe('NO');
  });

  it('are found by date and by the version that an agreement keeps', () => {
    const today = SHIPPED_PROCEDURES.at('2026-11-21');
    expect(SHIPPED_PROCEDURES.ofVersion(today.policyVersion)).toBe(today);
    expect(SHIPPED_PROCEDURES.at('2019-01-01')).toBe(PROCEDURE_POLICIES[0]);
    expect(SHIPPED_PROCEDURES.ofVersion('none')).toBeUndefined();
  });
});
