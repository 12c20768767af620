import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ACCOUNTS } from '@nyata/local';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { barriers } from './accessibility';

export type Language = 'id' | 'en';

/** How somebody sees the portal. */
export interface View {
  width: 1280 | 360;
  language: Language;
}

const PICTURES = join(__dirname, '../../test-output/screens');
const HEIGHT = { 1280: 900, 360: 740 };
const SWITCH = { id: 'ID, Bahasa Indonesia', en: 'EN, English' };
// On a picture of the whole page, bars that hang on the edges of the window would cover its middle.
const UNROLLED = 'header, nav, main section { position: static !important }';
// Whoever arrives without a session is asked to sign in: the browser logs that answer too.
const UNKNOWN_VISITOR = /401 .*\/api\/members\/me$/;

/** One person before the portal, in a browser window of their own. */
export class Visitor {
  private complaints: string[] = [];
  private taps = 0;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly origin: string,
    readonly view: View,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.complaints.push(`${message.text()} ${message.location().url}`);
    });
  }

  /** Opens the portal as a stranger does, and chooses the language on the sign-in page. */
  static async arrive(browser: Browser, origin: string, view: View): Promise<Visitor> {
    const phone = view.width < 600;
    const context = await browser.newContext({
      viewport: { width: view.width, height: HEIGHT[view.width] },
      hasTouch: phone,
      isMobile: phone,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Jakarta',
    });
    const visitor = new Visitor(await context.newPage(), context, origin, view);
    await visitor.goTo('/');
    await visitor.button(SWITCH[view.language]).click();
    await visitor.page.locator(`html[lang=${view.language}]`).waitFor();
    return visitor;
  }

  /** Arrives and signs in with the button of a demo account, which is named by its office. */
  static async signIn(browser: Browser, origin: string, view: View, email: string) {
    const visitor = await Visitor.arrive(browser, origin, view);
    await visitor.signIn(email);
    return visitor;
  }

  async signIn(email: string): Promise<void> {
    const { label } = DEMO_ACCOUNTS.find((account) => account.email === email)!;
    await this.link(label[this.view.language]).click();
    await this.page.waitForURL(/\/(portfolio|tasks)$/);
    await this.heading(1).waitFor();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.origin).href);
    await this.heading(1).waitFor();
  }

  heading = (level: number, name?: string | RegExp) =>
    this.page.getByRole('heading', { level, name, exact: true }).first();
  button = (name: string) => this.page.getByRole('button', { name, exact: true });
  link = (name: string | RegExp) => this.page.getByRole('link', { name }).first();
  field = (name: string) => this.page.getByRole('textbox', { name, exact: true });
  list = (name: string) => this.page.getByRole('combobox', { name, exact: true });
  text = (text: string | RegExp) => this.page.getByText(text).filter({ visible: true }).first();

  /** Presses something on a phone and counts it. */
  async tap(what: Locator): Promise<void> {
    this.taps++;
    await what.tap();
  }

  /** How often this visitor has tapped since it was last asked. */
  countTaps(): number {
    const counted = this.taps;
    this.taps = 0;
    return counted;
  }

  /** Keeps a picture of the whole page, and holds it to what every page must be. */
  async look(name: string): Promise<void> {
    await this.isStill();
    const { width, language } = this.view;
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({
      path: join(PICTURES, `${name}.${width}.${language}.png`),
      fullPage: true,
      style: UNROLLED,
    });
    const { lang, wide } = await this.page.evaluate(() => ({
      lang: document.documentElement.lang,
      wide: document.documentElement.scrollWidth,
    }));
    expect({ lang, scrollsSideways: wide > width }).toEqual({
      lang: language,
      scrollsSideways: false,
    });
    expect(await barriers(this.page)).toEqual([]);
  }

  /** What the browser's console has complained of since it was last asked, save what is expected. */
  takeComplaints(expected: RegExp = UNKNOWN_VISITOR): string[] {
    const taken = this.complaints.filter(
      (line) => !UNKNOWN_VISITOR.test(line) && !expected.test(line),
    );
    this.complaints = [];
    return taken;
  }

  /** Waits until nothing says any more that it is loading. */
  async isStill(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        !document.querySelector(
          '[role=status][aria-label="Memuat…"], [role=status][aria-label="Loading…"]',
        ) &&
        !document.querySelector('main[aria-busy=true]') &&
        [...document.images].every((image) => image.complete),
    );
  }

  connect = (online: boolean): Promise<void> => this.context.setOffline(!online);

  close = (): Promise<void> => this.context.close();
}
