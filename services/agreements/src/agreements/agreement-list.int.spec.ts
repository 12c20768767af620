import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import {
  anAgreement,
  aParty,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
});
afterAll(() => agreements?.close());

interface View {
  agreementId: string;
}

interface Sides {
  lead: OrgRef;
  agency: OrgRef;
  partner: OrgRef;
  officer: ReturnType<typeof aCaller>;
}

async function parties(): Promise<Sides> {
  const lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  const agency = await agreements.organisation('OPD', { legalPartyId: lead.organisationId });
  const partner = await agreements.organisation('BUMN');
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  return { lead, agency, partner, officer };
}

const drafted = ({ lead, agency, partner }: Sides) => ({
  ...anAgreement(lead, partner),
  initiatorOrganisationId: agency.organisationId,
  parties: [aParty(lead, 1, [agency]), aParty(partner, 2)],
});
const registered = (who: Sides) => ({
  ...drafted(who),
  numbers: [{ organisationId: who.lead.organisationId, no: `415/${newId()}`, date: '2025-10-02' }],
  signedOn: '2025-10-02',
});

test('drafts are the lead’s; what is signed is for its parties, its region and the nation', async () => {
  const who = await parties();
  const post = (path: string, body: object) =>
    service
      .as(who.officer)
      .post<View>(path, body)
      .then(({ body: { agreementId } }) => agreementId);
  const draftId = await post('/api/agreements', drafted(who));
  const signedId = await post('/api/agreements/registrations', {
    ...registered(who),
    visibility: 'PARTIES',
  });
  const sees = async (caller: ReturnType<typeof aCaller>) => {
    const list = await service.as(caller).get<{ items: View[] }>('/api/agreements?limit=200');
    const listed = list.body.items.map(({ agreementId }) => agreementId);
    return Promise.all(
      [draftId, signedId].map(async (id) => {
        const { status } = await service.as(caller).get(`/api/agreements/${id}`);
        expect(status).toBe(listed.includes(id) ? 200 : 404);
        return status === 200;
      }),
    );
  };
  const { organisationId: leadId } = who.lead;
  const agencyOf = { organisationId: who.agency.organisationId, legalPartyId: leadId };
  expect(await sees(who.officer)).toEqual([true, true]);
  expect(await sees(aCaller({ roles: ['agency-liaison'], ...agencyOf }))).toEqual([true, true]);
  expect(
    await sees(aCaller({ roles: ['partner-liaison'], organisationId: who.partner.organisationId })),
  ).toEqual([false, true]);
  expect(await sees(aCaller({ roles: ['central-representative'], regions: ['33'] }))).toEqual([
    false,
    true,
  ]);
  expect(await sees(aCaller({ roles: ['central-representative'], regions: ['34'] }))).toEqual([
    false,
    false,
  ]);
  expect(await sees(aCaller({ roles: ['ministry'] }))).toEqual([false, true]);
  expect(await sees(aCaller({ roles: ['bureau-officer'] }))).toEqual([false, false]);
  expect(await sees(aCaller({ roles: ['public'] }))).toEqual([false, false]);
});

test('the list is narrowed in the database and read page by page', async () => {
  const who = await parties();
  const officer = service.as(who.officer);
  for (const title of ['Satu', 'Dua', 'Tiga'])
    await officer.post('/api/agreements/registrations', {
      ...registered(who),
      title: `${title} 100%`,
    });
  const past = { term: { startsOn: '2024-01-01', endsOn: '2025-12-31' }, title: 'Lama' };
  await officer.post('/api/agreements/registrations', { ...registered(who), ...past });
  const titles = async (query: string) => {
    const { body, headers } = await officer.get<{ items: { title: string }[] }>(
      `/api/agreements?${query}`,
    );
    return { titles: body.items.map(({ title }) => title), link: headers['link'] };
  };
  const first = await titles('q=100%25&limit=2');
  expect(first.titles).toEqual(['Tiga 100%', 'Dua 100%']);
  const [, next] = /after=([^>&]+)/.exec(first.link!)!;
  expect((await titles(`q=100%25&limit=2&after=${next}`)).titles).toEqual(['Satu 100%']);
  expect((await titles('status=EXPIRED')).titles).toEqual(['Lama']);
  expect(
    (await titles(`status=IN_FORCE&partyOrganisationId=${who.agency.organisationId}`)).titles,
  ).toHaveLength(3);
  expect(
    (await titles(`leadOrganisationId=${who.lead.organisationId}&affairCode=2.08`)).titles,
  ).toHaveLength(4);
  expect((await titles('affairCode=2.09')).titles).toEqual([]);
});
