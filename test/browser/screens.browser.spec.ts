import { newId } from '@nyata/kernel';
import { EXPECTED, simulatedPdf } from '@nyata/local';
import type { Browser } from 'playwright-core';
import {
  assessmentOf,
  daysAgo,
  planAction,
  registration,
  today,
  type Agreement,
  type Milestone,
} from '../support/cooperation-story';
import { castOf, signInOffices } from '../support/offices';
import type { Person } from '../support/person';
import { runningSystem } from '../support/systems';
import { openChromium } from './chromium';
import { Visitor, type View } from './visitor';

const { origin } = runningSystem('embedded');
const OFFICES = {
  officer: 'kerjasama@jateng.example',
  agency: 'dinkopukm@jateng.example',
  partner: 'mekaar@pnm.example',
  stranger: 'kerjasama@semarangkab.example', // a party to nothing
};
type Office = keyof typeof OFFICES;

interface Ids {
  agreement: string;
  draft: string;
  toAnswer: string;
  toClaim: string;
  unknown: string;
}

const screens: [name: string, office: Office, path: (ids: Ids) => string][] = [
  ['portfolio', 'officer', () => '/portfolio'],
  [
    'portfolio of one verdict, regions as the other view',
    'officer',
    () => '/portfolio?verdict=ON_TRACK&view=table',
  ],
  ['agreements', 'officer', () => '/agreements'],
  ['agreements that no search finds', 'officer', () => '/agreements?q=tidak-ada-yang-begini'],
  ['registration of an agreement', 'officer', () => '/agreements/new'],
  ['summary of an agreement', 'officer', ({ agreement }) => `/agreements/${agreement}`],
  ['parties of an agreement', 'officer', ({ agreement }) => `/agreements/${agreement}/parties`],
  ['stages of an agreement', 'officer', ({ agreement }) => `/agreements/${agreement}/stages`],
  ['stages of a draft', 'officer', ({ draft }) => `/agreements/${draft}/stages`],
  ['documents of a draft', 'officer', ({ draft }) => `/agreements/${draft}/documents`],
  ['action plan', 'officer', ({ agreement }) => `/agreements/${agreement}/plan`],
  ['history of an agreement', 'officer', ({ agreement }) => `/agreements/${agreement}/history`],
  ['profile', 'officer', () => '/profile'],
  ['tasks of an agency', 'agency', () => '/tasks'],
  ['claim of an agency', 'agency', ({ toClaim }) => `/tasks/${toClaim}`],
  ['tasks of a partner', 'partner', () => '/tasks'],
  ['answer of a partner', 'partner', ({ toAnswer }) => `/tasks/${toAnswer}`],
  ['dispute of a partner', 'partner', ({ toAnswer }) => `/tasks/${toAnswer}?step=dispute`],
  ['portfolio with nothing in it', 'stranger', () => '/portfolio'],
  ['agreements with nothing in them', 'stranger', () => '/agreements'],
  ['tasks with nothing in them', 'stranger', () => '/tasks'],
];

const failures: [name: string, path: (ids: Ids) => string][] = [
  ['an agreement that is not known', ({ unknown }) => `/agreements/${unknown}`],
  ['a task that is not known', ({ unknown }) => `/tasks/${unknown}`],
  ['an address that leads nowhere', () => '/nowhere'],
];

let browser: Browser;
let ids: Ids;

beforeAll(async () => {
  browser = await openChromium();
  ids = await somethingToShow();
});
afterAll(() => browser.close());

describe.each<View>([
  { width: 1280, language: 'id' },
  { width: 360, language: 'id' },
  { width: 1280, language: 'en' },
  { width: 360, language: 'en' },
])('at $width px in $language', (view) => {
  const visitors = new Map<Office, Visitor>();

  const visitor = async (office: Office): Promise<Visitor> => {
    const here =
      visitors.get(office) ?? (await Visitor.signIn(browser, origin, view, OFFICES[office]));
    visitors.set(office, here);
    return here;
  };
  afterAll(() => Promise.all([...visitors.values()].map((one) => one.close())));

  it.each(screens)('shows the %s', async (name, office, path) => {
    const reader = await visitor(office);
    await reader.goTo(path(ids));
    await reader.look(fileName(name));
    expect(reader.takeComplaints()).toEqual([]);
  });

  it.each(failures)('says what to do about %s', async (name, path) => {
    const reader = await visitor('officer');
    await reader.goTo(path(ids));
    await reader.page.getByRole('alert').waitFor();
    await reader.look(fileName(name));
    expect(reader.takeComplaints(/ 404 /)).toEqual([]);
  });

  it.each([
    ['dark', { colorScheme: 'dark' }],
    ['print', { media: 'print' }],
  ] as const)('keeps the portfolio and the record readable in %s', async (name, media) => {
    const reader = await visitor('officer');
    await reader.page.emulateMedia(media);
    for (const [what, path] of [
      ['portfolio', '/portfolio'],
      ['record', `/agreements/${ids.agreement}`],
    ] as const) {
      await reader.goTo(path);
      await reader.look(`${what}-in-${name}`);
    }
    await reader.page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    expect(reader.takeComplaints()).toEqual([]);
  });
});

const fileName = (name: string) => name.replaceAll(/[^a-z]+/g, '-');

/** Besides the demonstration: one milestone that waits to be claimed, and one that waits for its answer. */
async function somethingToShow(): Promise<Ids> {
  const offices = await signInOffices(origin);
  const cast = await castOf(offices);
  const { officer, agency } = offices;
  const { cooperationId } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, `Pelatihan usaha ${Date.now().toString(36)}`, daysAgo(100)),
  );
  const toClaim = await planAction(agency, cast, cooperationId, 'Pelatihan pembukuan');
  const toAnswer = await planAction(agency, cast, cooperationId, 'Pelatihan pemasaran');
  await claimWithEvidence(agency, toAnswer);
  await assessmentOf(officer, cooperationId);
  return {
    agreement: await agreementCalled(officer, EXPECTED['A2']!.title),
    draft: await agreementCalled(officer, 'PKS Digitalisasi UMKM Jawa Tengah'),
    toAnswer: toAnswer.milestoneId,
    toClaim: toClaim.milestoneId,
    unknown: newId(),
  };
}

async function claimWithEvidence(agency: Person, { milestoneId, version }: Milestone) {
  const { status, body } = await agency.upload<{ evidenceId: string }>(
    '/api/evidence',
    { milestoneId },
    {
      name: 'daftar-hadir.pdf',
      type: 'application/pdf',
      bytes: simulatedPdf(`Daftar hadir ${milestoneId}`), // one file is evidence of one cooperation only
    },
  );
  if (status !== 201) throw new Error(`Evidence: ${status} ${JSON.stringify(body)}`);
  await agency.do(
    `/api/milestones/${milestoneId}/claims`,
    { happenedOn: today(), quantity: 45, note: 'Dua kelas.', evidenceIds: [body.evidenceId] },
    { ifMatch: version },
  );
}

async function agreementCalled(reader: Person, title: string): Promise<string> {
  const { items } = await reader.read<{ items: (Agreement & { title: string })[] }>(
    `/api/agreements?q=${encodeURIComponent(title)}`,
  );
  return items.find((one) => one.title === title)!.agreementId;
}
