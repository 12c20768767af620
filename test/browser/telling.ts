import { addDays, businessDate } from '@nyata/kernel';
import type { Browser } from 'playwright-core';
import { Visitor, type View } from './visitor';
import { storyWords, type Outcome } from './story-words';

const OFFICER = 'kerjasama@jateng.example';
const AGENCY = 'dinkopukm@jateng.example';
const PARTNER = 'mekaar@pnm.example';
const AGENCY_NAME = /^Dinas Koperasi/;
const PARTNER_NAME = /Permodalan Nasional Madani/;
const ACTION = 'Pembiayaan kelompok ibu perajin';

type Words = (typeof storyWords)['id'];

declare global {
  /** Set on the officer's open page; a reload would lose it. */
  var stillTheSamePage: boolean | undefined;
}

/** An agreement that nothing has followed, and what it comes to when its counterpart has confirmed a milestone. */
export interface Ceremony {
  title: string;
  cooperationId: string;
  outcome: Outcome;
}

/** The story of one agreement, told by three people, each before a window of their own. */
export class Telling {
  private readonly milestone: string;

  private constructor(
    private readonly title: string,
    private readonly outcome: Outcome,
    private readonly words: Words,
    private readonly officer: Visitor,
    private readonly agency: Visitor,
    private readonly partner: Visitor,
    private readonly name: (step: string) => string,
  ) {
    this.milestone = `Angkatan pertama: ${title}`;
  }

  static async begin(browser: Browser, origin: string, view: View, { title, outcome }: Ceremony) {
    const phone: View = { ...view, width: 360 };
    const [officer, agency, partner] = [
      await Visitor.arrive(browser, origin, view),
      await Visitor.signIn(browser, origin, phone, AGENCY),
      await Visitor.signIn(browser, origin, phone, PARTNER),
    ];
    const name = (step: string) => `story-${view.width}-${step}`;
    const words = storyWords[view.language];
    return new Telling(title, outcome, words, officer, agency, partner, name);
  }

  async officerFindsIt(): Promise<void> {
    const { officer, words, title } = this;
    await officer.look(this.name('01-sign-in'));
    await officer.signIn(OFFICER);
    const attention = officer.page.getByRole('region', { name: words.attention });
    const card = attention.getByRole('article').filter({
      has: officer.page.getByRole('heading', { name: title, exact: true }),
    });
    await card.getByText(words.ceremonial, { exact: true }).waitFor();
    await card.getByText(words.neither).waitFor();
    await officer.look(this.name('02-portfolio'));
    await card.getByRole('link', { name: words.open(title), exact: true }).click();
    await officer.heading(1, title).waitFor();
  }

  async officerReadsWhy(): Promise<void> {
    const { officer, words } = this;
    const why = officer.page.getByRole('region', { name: words.whyCeremonial });
    await why.getByText(words.neither).waitFor();
    await why.getByText(words.wayOut).first().waitFor();
    await officer.page.getByRole('img', { name: words.signedRung }).waitFor();
    await officer.look(this.name('03-why'));
  }

  async officerPlans(): Promise<void> {
    const { officer, words } = this;
    await officer.page.getByRole('tab', { name: words.plan }).click();
    await officer.look(this.name('04-no-plan'));
    await officer.button(words.addAction).click();
    await officer.field(words.action).fill(ACTION);
    await officer.list(words.type).selectOption(words.financing);
    await choose(officer.list(words.owner), AGENCY_NAME);
    await choose(officer.list(words.counterpart), PARTNER_NAME);
    await officer.field(words.due).fill(typed(90));
    await officer.field(words.quantity).fill('50');
    await officer.field(words.unit).fill('orang');
    await officer.look(this.name('05-action'));
    await officer.button(words.saveAction).click();
    await officer.text(words.noMilestone).waitFor();

    await officer.button(words.addMilestone(ACTION)).click();
    await officer.field(words.milestone).fill(this.milestone);
    await officer.field(words.due).fill(typed(60));
    await officer.field(words.quantity).fill('50');
    await officer.look(this.name('06-milestone'));
    await officer.button(words.saveMilestone).click();
    await officer.text(words.complete).waitFor();
  }

  async officerAdopts(): Promise<void> {
    const { officer, words } = this;
    await officer.button(words.adopt).click();
    await officer.button(words.adopt).waitFor({ state: 'detached' });
    await officer.look(this.name('07-adopted-by-one'));
  }

  async partnerAdopts(): Promise<void> {
    const { partner, words, title } = this;
    await partner.look(this.name('08-partner-without-tasks'));
    await partner.link(words.agreements).tap();
    await partner.page.getByRole('searchbox', { name: words.search }).fill(title);
    await partner.page.getByRole('link', { name: title, exact: true }).first().tap();
    await partner.heading(1, title).waitFor();
    await partner.page.getByRole('tab', { name: words.plan }).tap();
    await partner.button(words.adopt).tap();
    await partner.text(words.adopted).waitFor();
    await partner.look(this.name('09-adopted-by-both'));
  }

  async agencyReports(): Promise<void> {
    const { agency, words } = this;
    await agency.link(words.tasks).tap();
    await agency.look(this.name('10-agency-tasks'));
    await agency.link(words.report(this.milestone)).tap();
    await agency.field(words.reached).fill('50');
    await agency.field(words.note).fill('Lima puluh orang menerima pembiayaan pertama.');
    await agency.page.locator('input[type=file]').setInputFiles({
      name: 'pencairan-pertama.jpg',
      mimeType: 'image/jpeg',
      buffer: await agency.page.screenshot({ type: 'jpeg' }),
    });
    await agency.text(/pencairan-pertama\.jpg/).waitFor();
    await agency.look(this.name('11-report'));
    await agency.button(words.sendReport).tap();
    await agency.heading(1, words.sent).waitFor();
    await agency.look(this.name('12-reported'));
  }

  /** From here on the officer touches nothing. */
  async officerWaitsOnTheOpenPage(): Promise<void> {
    const { officer, words } = this;
    await officer.page.getByRole('tab', { name: words.summary }).click();
    await officer.heading(2, words.whyCeremonial).waitFor();
    await officer.page.evaluate(() => (globalThis.stillTheSamePage = true));
  }

  /** Answers how many taps the partner needed, from the list of tasks on. */
  async partnerConfirms(): Promise<number> {
    const { partner, words, outcome } = this;
    await partner.link(words.tasks).tap();
    await partner.heading(1, words.yourTasks).waitFor();
    await partner.look(this.name('13-partner-tasks'));
    partner.countTaps();
    await partner.tap(partner.link(words.confirm(this.milestone)));
    const photo = partner.page.getByRole('link', { name: /pencairan-pertama\.jpg/ });
    await photo.waitFor();
    await partner.look(this.name('14-answer'));
    await partner.tap(partner.button(words.yes));
    await partner.heading(1, words.sent).waitFor();
    const taps = partner.countTaps();
    await partner.text(words.changed[outcome]).waitFor();
    await partner.look(this.name('15-confirmed'));
    return taps;
  }

  async officerSeesTheVerdictChange(): Promise<void> {
    await this.officer.page.getByRole('img', { name: this.words.activeRung }).waitFor();
    await this.officerSees(this.outcome, '16-verdict-changed');
  }

  /** On the page that has been open all the time. */
  async officerSees(verdict: Outcome, picture: string): Promise<void> {
    const { officer, words } = this;
    await officer.heading(2, words.why[verdict]).waitFor();
    expect(await officer.page.evaluate(() => globalThis.stillTheSamePage)).toBe(true);
    await officer.look(this.name(picture));
  }

  /** Closes the windows and answers what the browser complained of in them. */
  async end(): Promise<string[]> {
    const everybody = [this.officer, this.agency, this.partner];
    const complaints = everybody.flatMap((visitor) => visitor.takeComplaints());
    for (const visitor of everybody) await visitor.close();
    return complaints;
  }
}

/** A day from now as people type it. */
function typed(days: number): string {
  return addDays(businessDate(new Date()), days).split('-').reverse().join('/');
}

async function choose(list: ReturnType<Visitor['list']>, option: RegExp): Promise<void> {
  const names = await list.locator('option').allTextContents();
  await list.selectOption({ label: names.find((name) => option.test(name)) });
}
