import { EXPECTED } from '@nyata/local';
import type { Browser } from 'playwright-core';
import {
  daysAgo,
  registration,
  type Agreement,
  type Assessment,
  assessmentOf,
} from '../support/cooperation-story';
import { castOf, signInOffices, type Offices } from '../support/offices';
import { runningSystem } from '../support/systems';
import { openChromium } from './chromium';
import { Telling, type Ceremony } from './telling';
import type { View } from './visitor';

jest.setTimeout(120_000);

const { origin } = runningSystem('embedded');
const tellings: View[] = [
  { width: 1280, language: 'id' },
  { width: 360, language: 'id' },
  { width: 1280, language: 'en' },
  { width: 360, language: 'en' },
];

describe('an agreement that stayed a ceremony', () => {
  let browser: Browser;
  let offices: Offices;

  beforeAll(async () => {
    browser = await openChromium();
    offices = await signInOffices(origin);
  });
  afterAll(() => browser.close());

  it.each(tellings)(
    'gets a plan, and its verdict changes before the open eyes of the officer ($width px, $language)',
    async (view) => {
      const ceremony = await ceremonialAgreement(view);
      const telling = await Telling.begin(browser, origin, view, ceremony);
      await telling.officerFindsIt();
      await telling.officerReadsWhy();
      await telling.officerPlans();
      await telling.officerAdopts();
      await telling.partnerAdopts();
      await telling.agencyReports();
      await telling.officerWaitsOnTheOpenPage();
      expect(await telling.partnerConfirms()).toBeLessThanOrEqual(3);
      await telling.officerSeesTheVerdictChange();
      if (ceremony.outcome === 'AT_RISK') {
        await lateReportsComeIn(ceremony);
        await telling.officerSees('ON_TRACK', '17-reports-in');
      }
      expect(await telling.end()).toEqual([]);
    },
  );

  /** A3 of the demonstration once, while nobody has touched it; afterwards younger ones in the register, which owe no report yet. */
  async function ceremonialAgreement({ width, language }: View): Promise<Ceremony> {
    const { title } = EXPECTED['A3']!;
    const { items } = await offices.officer.read<{ items: Assessment[] }>(
      `/api/assessments?verdict=CEREMONIAL&rung=0&q=${encodeURIComponent(title)}`,
    );
    const demo = items.find((judged) => judged.title === title);
    if (demo) return { title, cooperationId: demo.cooperationId, outcome: 'AT_RISK' };
    const like = `${title} (${language} ${width}, ${Date.now().toString(36)})`;
    const { cooperationId } = await offices.officer.do<Agreement>(
      '/api/agreements/registrations',
      registration(await castOf(offices), like, daysAgo(415)),
    );
    await assessmentOf(offices.officer, cooperationId, ({ verdict }) => verdict === 'CEREMONIAL');
    return { title: like, cooperationId, outcome: 'ON_TRACK' };
  }

  /** What both sides owe for the semesters since the signature. */
  async function lateReportsComeIn({ cooperationId }: Ceremony): Promise<void> {
    const cast = await castOf(offices);
    for (const side of ['agency', 'partner'] as const) {
      const reporter = offices[side];
      const { items } = await reporter.read<{ items: { reportId: string; version: number }[] }>(
        `/api/reports?cooperationId=${cooperationId}&reporterOrganisationId=${cast[side]}&missing=true`,
      );
      for (const { reportId, version } of items)
        await reporter.do(
          `/api/reports/${reportId}/submissions`,
          { physicalPct: 10, spent: [], narrative: 'Angkatan pertama menerima pembiayaan.' },
          { ifMatch: version },
        );
    }
  }
});
