import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { AgreementRow } from '../agreements/agreement.entity';
import { RegisterPatternRow } from './register-number.entity';
import { registerNoOf } from './register-pattern';

@Injectable()
export class RegisterNumberRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async patternOf(legalPartyId: string): Promise<string | undefined> {
    const row = await this.database.source.manager.findOneBy(RegisterPatternRow, { legalPartyId });
    return row?.pattern;
  }

  async setPattern(tx: EntityManager, legalPartyId: string, pattern: string): Promise<void> {
    await tx.upsert(RegisterPatternRow, { legalPartyId, pattern }, ['legalPartyId']);
  }

  /**
   * The number of an agreement that enters the register of a government: the one that the officer gave
   * it, or the next of the year where the bureau has a pattern. The counter's row stays locked until the
   * transaction ends: a number is neither given twice nor lost with an agreement that is refused.
   */
  async numberFor(
    tx: EntityManager,
    entry: { legalPartyId: string; registerNo?: string },
    on: string,
  ): Promise<string | undefined> {
    const { legalPartyId, registerNo } = entry;
    if (registerNo !== undefined) {
      if (await this.isTaken(tx, legalPartyId, registerNo))
        throw refusal('REGISTER_NO_TAKEN', { no: registerNo }, [
          { pointer: '/registerNo', code: 'REGISTER_NO_TAKEN', params: { no: registerNo } },
        ]);
      return registerNo;
    }
    for (;;) {
      const [drawn] = await tx.query<{ last: number; pattern: string }[]>(DRAW, [
        legalPartyId,
        Number(on.slice(0, 4)),
      ]);
      if (!drawn) return undefined;
      const no = registerNoOf(drawn.pattern, drawn.last, on);
      // An officer, or the old register, may have used it already.
      if (!(await this.isTaken(tx, legalPartyId, no))) return no;
    }
  }

  private isTaken(tx: EntityManager, leadLegalPartyId: string, registerNo: string) {
    return tx.existsBy(AgreementRow, { leadLegalPartyId, registerNo });
  }
}

const DRAW = `
  with counted as (
    insert into register_counter (legal_party_id, year, last)
    select legal_party_id, $2::int, 1 from register_pattern where legal_party_id = $1
    on conflict (legal_party_id, year) do update set last = register_counter.last + 1
    returning legal_party_id, last
  )
  select counted.last, p.pattern from counted join register_pattern p using (legal_party_id)`;
