import type { Browser } from 'playwright-core';
import { assessmentOf, registration, type Agreement } from '../support/cooperation-story';
import { castOf, signInOffices } from '../support/offices';
import { runningSystem } from '../support/systems';
import { openChromium } from './chromium';
import { Visitor } from './visitor';

const { origin } = runningSystem('embedded');
const OFFICER = 'kerjasama@jateng.example';

describe('the mark of a live page', () => {
  let browser: Browser;

  beforeAll(async () => (browser = await openChromium()));
  afterAll(() => browser.close());

  it('says at once that the line is lost, heals by itself, and then shows what was missed', async () => {
    const offices = await signInOffices(origin);
    const cast = await castOf(offices);
    const reader = await Visitor.signIn(browser, origin, { width: 1280, language: 'id' }, OFFICER);
    await reader.goTo('/agreements');
    await reader.text(/per \d\d:\d\d · langsung/).waitFor();

    await reader.connect(false);
    await reader.text(/terputus, data per \d\d:\d\d/).waitFor();
    const title = `Terlewat ${Date.now().toString(36)}`;
    const { cooperationId } = await offices.officer.do<Agreement>(
      '/api/agreements/registrations',
      registration(cast, title),
    );
    await assessmentOf(offices.officer, cooperationId);

    await reader.connect(true);
    await reader.text(/per \d\d:\d\d · langsung/).waitFor();
    await reader.link(title).waitFor();
    expect(reader.takeComplaints(/ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });
});
