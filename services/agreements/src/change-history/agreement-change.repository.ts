import { Injectable } from '@nestjs/common';
import { refusal, type EventsOf } from '@nyata/contracts';
import type { FieldFault, Origin } from '@nyata/kernel';
import { MoreThan, type EntityManager } from 'typeorm';
import type { Decision } from '../agreements/agreement';
import { AgreementChangeRow } from './agreement-change.entity';

/** Remembers who changed what, so that whoever comes too late is told what has changed meanwhile. */
@Injectable()
export class AgreementChangeRepository {
  async remember(
    tx: EntityManager,
    decisions: readonly Decision[],
    { actor, now }: Origin,
  ): Promise<void> {
    const changes = decisions.map(({ state, events }) => ({
      agreement_id: state.agreementId,
      version: state.version + events.length,
      events: events.map(({ name }) => name),
      fields: events.flatMap(({ name, payload }) =>
        name === 'agreement-particulars-corrected' ? [payload.field] : [],
      ),
    }));
    await tx.query(
      `insert into agreement_change (agreement_id, version, at, member_id, events, fields)
       select agreement_id, version, $2::timestamptz, $3::uuid, events, fields
       from jsonb_to_recordset($1::jsonb)
         as c(agreement_id uuid, version int, events text[], fields text[])`,
      [JSON.stringify(changes), now, actor ?? null],
    );
  }

  /**
   * Refuses VERSION_CONFLICT with every change since the version that the caller saw, unless all of them
   * are `harmless`: what others did beside it takes nothing from its decision.
   */
  async assertSeen(
    tx: EntityManager,
    seen: { agreementId: string; version: number; actual: number },
    harmless: readonly EventsOf<'agreements'>[],
  ): Promise<void> {
    const { agreementId, version, actual } = seen;
    if (version === actual) return;
    const changes = await tx.find(AgreementChangeRow, {
      where: { agreementId, version: MoreThan(version) },
      order: { version: 'asc' },
    });
    const kinds: readonly string[] = harmless;
    const all = changes.flatMap(({ events }) => events);
    const complete = version < actual && all.length === actual - version;
    if (complete && all.every((name) => kinds.includes(name))) return;
    throw refusal('VERSION_CONFLICT', { expected: version, actual }, changes.flatMap(faultsOf));
  }
}

function faultsOf({ at, memberId, events, fields }: AgreementChangeRow): FieldFault[] {
  const params = { at: at.toISOString(), by: memberId ?? '-', what: events.join(', ') };
  const pointers = fields.length > 0 ? fields.map((field) => `/${field}`) : [''];
  return pointers.map((pointer) => ({ pointer, code: 'CHANGED_SINCE', params }));
}
