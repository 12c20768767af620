import type { EntityManager } from 'typeorm';

export type RebuildKind = 'BUILD' | 'DRY_RUN' | 'RETURN';
export type Outcome = 'SWITCHED' | 'NOT_SWITCHED' | 'REFUSED' | 'FAILED' | 'ABANDONED';

export interface Asked {
  by: string;
  why?: string;
}

/** One row of `rebuild`: this run, as others see it. */
export class RebuildRecord {
  private constructor(
    private readonly manager: EntityManager,
    private readonly id: number,
    readonly generation: number,
  ) {}

  /** A new generation takes the number of its row. */
  static async begin(
    manager: EntityManager,
    run: { projection: string; kind: RebuildKind; asked: Asked; generation: number | undefined },
  ): Promise<RebuildRecord> {
    const { projection, kind, asked, generation } = run;
    const [row] = await manager.query<{ id: number; generation: number }[]>(
      `with next as (select nextval(pg_get_serial_sequence('public.rebuild', 'id'))::int as id)
       insert into rebuild (id, projection, generation, kind, asked_by, why)
       overriding system value
       select id, $1, coalesce($2, id), $3, $4, $5 from next returning id, generation`,
      [projection, generation ?? null, kind, asked.by, asked.why ?? null],
    );
    return new RebuildRecord(manager, row!.id, row!.generation);
  }

  /** The generation beside the live one, to which a return leads; undefined when there is none. */
  static async kept(manager: EntityManager, projection: string): Promise<number | undefined> {
    const [row] = await manager.query<{ generation: number }[]>(
      `select generation from rebuild
       where projection = $1 and kind = 'BUILD' and outcome = 'SWITCHED'
         and to_regnamespace('gen_' || generation) is not null
       order by id desc limit 1`,
      [projection],
    );
    return row?.generation;
  }

  /** Marks the runs that ended without a word; only for who holds the projection's lock. */
  static async abandon(manager: EntityManager, projection: string): Promise<void> {
    await manager.query(
      `update rebuild set outcome = 'ABANDONED', finished_at = clock_timestamp()
       where projection = $1 and outcome is null`,
      [projection],
    );
  }

  /** Generations that still stand although nobody builds them, and no return leads to them. */
  static async leftOver(manager: EntityManager, projection: string): Promise<number[]> {
    const kept = await RebuildRecord.kept(manager, projection);
    const rows = await manager.query<{ generation: number }[]>(
      `select distinct generation from rebuild
       where projection = $1 and generation is distinct from $2
         and to_regnamespace('gen_' || generation) is not null`,
      [projection, kept ?? null],
    );
    return rows.map((row) => row.generation);
  }

  async progress(applied: number, logEnd: number): Promise<void> {
    await this.manager.query('update rebuild set applied = $2, log_end = $3 where id = $1', [
      this.id,
      applied,
      logEnd,
    ]);
  }

  async finish(outcome: Outcome, comparison?: unknown, tx = this.manager): Promise<void> {
    await tx.query(
      `update rebuild set outcome = $2, finished_at = clock_timestamp(),
         comparison = coalesce($3::jsonb, comparison) where id = $1 and outcome is null`,
      [this.id, outcome, comparison === undefined ? null : JSON.stringify(comparison)],
    );
  }
}
