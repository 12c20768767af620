import { EVENTS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { newsOf, type PartnerEvent } from './partner-reference.projection';

const id = newId();
const event = (name: PartnerEvent['name'], change: object) =>
  ({ name, payload: { ...EVENTS[name].example, ...change } }) as unknown as PartnerEvent;

describe('what a batch of partners’ events comes to', () => {
  it('keeps the newest particulars of an organisation', () => {
    const org = (name: string) => ({
      organisationId: id,
      org: { organisationId: id, legalPartyId: id, kind: 'BUMN', name },
      regionCode: undefined,
    });
    const { organisations } = newsOf([
      event('organisation-registered', org('PT A')),
      event('organisation-particulars-revised', org('PT B')),
    ]);
    expect([...organisations.values()]).toEqual([
      { organisationId: id, legalPartyId: id, kind: 'BUMN', name: 'PT B', regionCode: null },
    ]);
  });

  it('leaves a member inactive who was appointed and left', () => {
    const { members } = newsOf([
      event('liaison-appointed', { memberId: id }),
      event('liaison-left', { memberId: id }),
    ]);
    expect(members.get(id)).toMatchObject({ active: false });
  });

  it('lets a mapping entry go through its statuses, also one that is new in the batch', () => {
    const known = newId();
    const { entries, moves } = newsOf([
      event('mapping-entry-verified', { mappingEntryId: known }),
      event('mapping-entry-identified', { mappingEntryId: id }),
      event('mapping-entry-verified', { mappingEntryId: id }),
      event('mapping-entry-converted', { mappingEntryId: known }),
      event('mapping-entry-released', { mappingEntryId: known }),
    ]);
    expect(entries.get(id)).toMatchObject({ status: 'VERIFIED' });
    expect([...moves]).toEqual([[known, 'PRIORITISED']]);
  });
});
