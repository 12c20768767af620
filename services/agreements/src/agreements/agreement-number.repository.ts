import { Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import type { DomainError } from '@nyata/kernel';
import { In, type EntityManager } from 'typeorm';
import type { Agreement } from './agreement';
import { AgreementNumberRow } from './agreement-number.entity';

type Numbered = Pick<Agreement, 'agreementId' | 'numbers'>;

const keyOf = ({ organisationId, no, agreementId }: AgreementNumberRow) =>
  `${agreementId} ${organisationId} ${no}`;

/** Which party has given which number; each gives a number once. */
@Injectable()
export class AgreementNumberRepository {
  /** Refuses DUPLICATE_NUMBER; of two that come at the same time the second is refused. */
  async claim(tx: EntityManager, agreement: Numbered): Promise<void> {
    const refused = (await this.claimAll(tx, [agreement])).get(agreement.agreementId);
    if (refused) throw refused;
  }

  /** Claims the numbers of several agreements; a refused one, by its id, holds those that were free all the same. */
  async claimAll(
    tx: EntityManager,
    agreements: readonly Numbered[],
  ): Promise<Map<string, DomainError>> {
    const wanted = agreements.flatMap(({ agreementId, numbers }) =>
      numbers.map(({ organisationId, no }) => ({ organisationId, no, agreementId })),
    );
    if (wanted.length === 0) return new Map();
    // In one order for everybody, so that two that want the same numbers can't wait for each other.
    const claimed = await tx.query<AgreementNumberRow[]>(
      `insert into agreement_number (organisation_id, no, agreement_id)
       select organisation_id, no, agreement_id
       from unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality
         as number(organisation_id, no, agreement_id, place)
       order by organisation_id, no, place
       on conflict do nothing
       returning organisation_id as "organisationId", no, agreement_id as "agreementId"`,
      [
        wanted.map(({ organisationId }) => organisationId),
        wanted.map(({ no }) => no),
        wanted.map(({ agreementId }) => agreementId),
      ],
    );
    if (claimed.length === wanted.length) return new Map();
    return this.refusals(tx, agreements, new Set(claimed.map(keyOf)));
  }

  /** Gives back what these agreements claimed. */
  async release(tx: EntityManager, agreementIds: readonly string[]): Promise<void> {
    await tx.query('delete from agreement_number where agreement_id = any($1)', [agreementIds]);
  }

  private async refusals(
    tx: EntityManager,
    agreements: readonly Numbered[],
    held: Set<string>,
  ): Promise<Map<string, DomainError>> {
    const lacking = ({ agreementId, numbers }: Numbered) =>
      numbers.findIndex((number) => !held.has(keyOf({ ...number, agreementId })));
    const ids = agreements.filter((one) => lacking(one) !== -1).map((one) => one.agreementId);
    // An agreement may have had its number before.
    for (const own of await tx.findBy(AgreementNumberRow, { agreementId: In(ids) }))
      held.add(keyOf(own));
    return new Map(
      agreements.flatMap((agreement) => {
        const index = lacking(agreement);
        return index === -1 ? [] : [[agreement.agreementId, duplicate(agreement, index)]];
      }),
    );
  }
}

function duplicate({ numbers }: Numbered, index: number): DomainError {
  const { no } = numbers[index]!;
  return refusal('DUPLICATE_NUMBER', { no }, [
    { pointer: `/numbers/${index}/no`, code: 'DUPLICATE_NUMBER', params: { no } },
  ]);
}
