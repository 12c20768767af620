import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { CLOCK } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { NO_RECORD, reliabilityOf, type DeliveryRecord } from './delivery-record';
import type { DeliveryRecordView } from './delivery-record.dto';
import { DeliveryRecordRepository } from './delivery-record.repository';

/** What organisations delivered so far. */
@Injectable()
export class DeliveryRecordService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly organisations: OrganisationRepository,
    private readonly records: DeliveryRecordRepository,
  ) {}

  /** The record of an organisation's legal party: partners are judged as a whole. */
  async of(organisationId: string): Promise<DeliveryRecordView> {
    const organisation = await this.organisations.find(organisationId);
    if (!organisation) throw refusal('NOT_FOUND');
    const { legalPartyId } = organisation;
    const records = await this.ofLegalParties([legalPartyId]);
    const record = records.get(legalPartyId) ?? NO_RECORD;
    return { ...record, reliability: reliabilityOf(record) };
  }

  ofLegalParties(ids: readonly string[]): Promise<Map<string, DeliveryRecord>> {
    return this.records.of(ids, businessDate(this.clock.now()));
  }
}
