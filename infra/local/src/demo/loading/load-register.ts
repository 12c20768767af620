import { DEMO_ACCOUNTS, type DemoAccount } from '../accounts';
import type { DemoWorld } from './demo-world';
import type { OrganisationData } from '../organisations/organisation';
import { AGENCIES, GOVERNMENTS } from '../organisations/governments';
import { PARTNERS } from '../organisations/partners';

/** The register: organisations with their offices, each entered by the office that keeps it. */
export async function loadRegister(world: DemoWorld): Promise<void> {
  for (const organisation of [...GOVERNMENTS, ...AGENCIES, ...PARTNERS]) {
    await register(world, organisation);
    for (const account of accountsOf(organisation)) await appoint(world, organisation, account);
  }
}

const accountsOf = ({ shortName }: OrganisationData): DemoAccount[] =>
  DEMO_ACCOUNTS.filter(({ organisation }) => organisation === shortName);

async function register(world: DemoWorld, data: OrganisationData): Promise<void> {
  const { by, parent, ...particulars } = data;
  const office = await world.as(by);
  const { body, etag } = await office.post<{ organisationId: string; version: number }>(
    '/api/organisations',
    `organisation.${slug(data.shortName)}`,
    { ...particulars, ...(parent && { parentOrganisationId: world.organisation(parent) }) },
  );
  world.remember('organisation', data.shortName, body.organisationId);
  await office.post(
    `/api/organisations/${body.organisationId}/verifications`,
    `verification.${slug(data.shortName)}`,
    {},
    etag ?? `"${body.version}"`,
  );
}

async function appoint(
  world: DemoWorld,
  { by, shortName }: OrganisationData,
  { also = [], email, label, role }: DemoAccount,
): Promise<void> {
  const office = await world.as(by);
  const { body } = await office.post<{ memberId: string }>(
    '/api/members',
    `member.${slug(email)}`,
    {
      organisationId: world.organisation(shortName),
      roles: [role, ...also],
      displayName: label.id,
      email,
      locale: 'id',
    },
  );
  world.remember('member', email, body.memberId);
}

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
