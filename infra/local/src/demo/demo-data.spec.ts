import { affairByCode, regionByCode } from '@nyata/reference';
import { DEMO_ACCOUNTS } from './accounts';
import { COOPERATION_STEPS } from './cooperations';
import { EXPECTED } from './expected';
import { emailOf } from './loading/demo-world';
import { byDay } from './load';
import { MAPPING_STEPS } from './mapping-entries';
import type { OrganisationData } from './organisations/organisation';
import { AGENCIES, GOVERNMENTS } from './organisations/governments';
import { PARTNERS } from './organisations/partners';
import { SCENARIO_BEGINNING, SCENARIO_TODAY, type Step, type StepOf } from './step';

const organisations = new Map<string, OrganisationData>(
  [...GOVERNMENTS, ...AGENCIES, ...PARTNERS].map((data) => [data.shortName, data]),
);
const accounts = new Map(DEMO_ACCOUNTS.map((account) => [account.email, account]));
const inOrder = byDay([...MAPPING_STEPS, ...COOPERATION_STEPS]).flatMap(([, steps]) => steps);
const all = <D extends Step['does']>(does: D): StepOf<D>[] =>
  inOrder.filter((step): step is StepOf<D> => step.does === does);

/** The top of an organisation's parent chain. */
function legalParty(shortName: string): string {
  const parent = organisations.get(shortName)?.parent;
  return parent ? legalParty(parent) : shortName;
}
const officeOf = (account: string): string => accounts.get(emailOf(account))!.organisation;

describe('the accounts of the demonstration', () => {
  it('are offices of organisations that exist, each with its own address', () => {
    expect(accounts.size).toBe(DEMO_ACCOUNTS.length);
    for (const { email, organisation, label } of DEMO_ACCOUNTS) {
      expect(email).toMatch(/^[a-z0-9.]+@[a-z]+\.example$/);
      expect(label.id).not.toBe('');
      expect(label.en).not.toBe('');
      if (organisation !== 'Nyata') expect([...organisations.keys()]).toContain(organisation);
    }
  });
});

describe('the organisations of the demonstration', () => {
  it('include all 35 regencies and cities of Central Java', () => {
    const regional = GOVERNMENTS.filter(({ regionCode }) => regionCode?.startsWith('33.'));
    expect(regional).toHaveLength(35);
  });

  it('lie in regions, have affairs and parents that exist, and are registered by an office', () => {
    for (const { affairCodes = [], by, parent, regionCode } of organisations.values()) {
      expect(accounts.has(emailOf(by))).toBe(true);
      if (regionCode) expect(regionByCode(regionCode)).toBeDefined();
      if (parent) expect(organisations.has(parent)).toBe(true);
      for (const code of affairCodes) expect(affairByCode(code)).toBeDefined();
    }
  });
});

describe('the story of the ten cooperations', () => {
  it('is told by offices, within the time of the scenario', () => {
    for (const { by, on } of inOrder) {
      expect(accounts.has(emailOf(by))).toBe(true);
      expect(on > SCENARIO_BEGINNING && on < SCENARIO_TODAY).toBe(true);
    }
  });

  it('names every record only after it was made', () => {
    const known = new Set<string>();
    for (const step of inOrder) {
      const named = step as unknown as Record<string, unknown>;
      for (const field of ['cooperation', 'milestone', 'action', 'agreement', 'entry', 'umbrella'])
        if (typeof named[field] === 'string') expect(known).toContain(named[field]);
      if ('key' in step) {
        expect(known).not.toContain(step.key);
        known.add(step.key);
      }
    }
  });

  it('has ten cooperations, each with an expectation of its verdict', () => {
    const roots = [...all('register'), ...all('draft')].map(({ key }) => key.split('.')[0]);
    expect([...new Set(roots)].sort()).toEqual(Object.keys(EXPECTED).sort());
    for (const { agreement, key } of all('register'))
      if (!key.includes('.')) expect(agreement.title).toBe(EXPECTED[key]!.title);
  });

  it('lets the lead record its agreements, between parties of different governments', () => {
    for (const { agreement, by } of [...all('register'), ...all('draft')]) {
      expect(legalParty(officeOf(by))).toBe(agreement.lead);
      const parties = agreement.parties.map(({ organisation }) => legalParty(organisation));
      expect(new Set(parties).size).toBe(parties.length);
    }
  });

  it('lets the owner claim and another legal party answer', () => {
    const owners = new Map(all('plan-action').map(({ action, key }) => [key, action.owner]));
    const ownerOf = (milestone: string) => owners.get(milestone.replace(/\.\d+$/, ''))!;
    for (const { by, milestone } of all('claim')) expect(officeOf(by)).toBe(ownerOf(milestone));
    for (const { by, milestone } of [...all('confirm'), ...all('dispute')])
      expect(legalParty(officeOf(by))).not.toBe(legalParty(ownerOf(milestone)));
  });

  it('gives evidence where it is required', () => {
    const rules = new Map(
      all('plan-milestone').map(({ key, milestone }) => [key, milestone.evidenceRule]),
    );
    for (const { evidence, milestone } of all('claim'))
      if (rules.get(milestone) === 'REQUIRED') expect(evidence).toBeDefined();
  });

  it('leaves the agreement with PNM without anything but its signature and an officer', () => {
    const deeds = inOrder.filter((step) => JSON.stringify(step).includes('"A3'));
    expect(deeds.map(({ does }) => does)).toEqual(['register', 'assign-officer']);
  });
});
