import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import { aCaller } from '@nyata/testing';
import {
  keepDeliveries,
  type DeliveryTold,
} from '../src/delivery-record/delivery-record.projection';
import type { PartnersUnderTest } from './partners-under-test';

export interface Registered {
  organisationId: string;
  legalPartyId: string;
  version: number;
}

const admin = aCaller({ roles: ['admin'] });

/** Registers organisations, acts on them, reads of them, and tells what other services say of their work. */
export class OrganisationsAtWork {
  constructor(private readonly partners: PartnersUnderTest) {}

  async register(body: object, caller = admin): Promise<Registered> {
    return (await this.partners.service.as(caller).post('/api/organisations', body))
      .body as Registered;
  }

  act(
    { organisationId }: Registered,
    what: string,
    body: object,
    { version = 1, caller = admin } = {},
  ) {
    const path = `/api/organisations/${organisationId}/${what}`;
    return this.partners.service.as(caller).post(path, body, { version });
  }

  read(path: string, caller = admin) {
    return this.partners.service.as(caller).get(path);
  }

  /** What another service's events tell the record. */
  tell<N extends DeliveryTold['name']>(name: N, change: object): Promise<unknown> {
    return this.partners.database.transaction((tx) =>
      keepDeliveries(tx, [
        { name, time: new Date(), payload: { ...EVENTS[name].example, ...change } },
      ] as unknown as ReceivedEvent<N>[] as DeliveryTold[]),
    );
  }
}

export const orgOf = ({ organisationId, legalPartyId }: Registered, name: string) => ({
  organisationId,
  legalPartyId,
  kind: 'COOPERATIVE',
  name,
});

export const namesOf = (body: object): string[] =>
  (body as { items: { name: string }[] }).items.map(({ name }) => name);
