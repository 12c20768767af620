import type { Browser, Locator } from 'playwright-core';
import { daysAgo, registration } from '../support/cooperation-story';
import { castOf, signInOffices } from '../support/offices';
import { runningSystem } from '../support/systems';
import { openChromium } from './chromium';
import { Visitor } from './visitor';

const { origin } = runningSystem('embedded');
const OFFICER = 'kerjasama@jateng.example';

describe('the registration of a signed agreement', () => {
  const mark = Date.now().toString(36);
  const taken = `Nomor yang sudah dipakai ${mark}`;
  let browser: Browser;
  let officer: Visitor;

  beforeAll(async () => {
    browser = await openChromium();
    const offices = await signInOffices(origin);
    const cast = await castOf(offices);
    await offices.officer.do('/api/agreements/registrations', registration(cast, taken));
    officer = await Visitor.signIn(browser, origin, { width: 1280, language: 'id' }, OFFICER);
  });
  afterAll(() => browser.close());

  it('keeps what was typed when the page is loaded again', async () => {
    await officer.goTo('/agreements/new');
    await officer.field('Judul').fill(`Pasar lelang kopi ${mark}`);
    await officer.field('Objek kerja sama').fill('Pemasaran kopi rakyat');
    await officer.page.reload();
    await officer.button('Lanjutkan rancangan').click();
    expect(await officer.field('Judul').inputValue()).toBe(`Pasar lelang kopi ${mark}`);
    expect(await officer.field('Objek kerja sama').inputValue()).toBe('Pemasaran kopi rakyat');
  });

  it('says at each field what the form itself can tell, and leads to the first', async () => {
    await officer.button('Daftarkan perjanjian').click();
    await officer.text(/isian perlu diperbaiki/).waitFor();
    await officer.page.getByRole('link', { name: 'Urusan pemerintahan: Wajib diisi.' }).waitFor();
    expect(await idOfFocus(officer)).toBe(
      await officer.list('Urusan pemerintahan').getAttribute('id'),
    );
    await officer.look('registration-with-faults');
  });

  it('brings a refusal of the service to the field it is about', async () => {
    await pick(officer.list('Urusan pemerintahan'), '2.17', /^2\.17 /);
    const [first, second] = ['Pihak ke-1', 'Pihak ke-2'].map((name) =>
      officer.page.getByRole('group', { name }),
    ) as [Locator, Locator];
    await fillParty(first, 'Pemerintah Provinsi Jawa Tengah', 'Gubernur Jawa Tengah');
    await fillParty(second, 'Permodalan Nasional Madani', 'Direktur Utama');
    await first.getByRole('textbox', { name: 'Nomor naskah (boleh kosong)' }).fill(`${taken}/B`);
    await officer.field('Tanggal ditandatangani').fill(typed(daysAgo(30)));
    await officer.field('Hari terakhir berlaku').fill(typed(daysAgo(-700)));
    await officer.button('Daftarkan perjanjian').click();
    const fault = /sudah dipakai pihak yang sama pada perjanjian lain/;
    await first.getByText(fault).waitFor();
    await officer.page.getByRole('alert').getByText(fault).waitFor();
    await officer.look('registration-refused-at-a-field');
    expect(officer.takeComplaints(/ 409 /)).toEqual([]);
  });

  it('opens the agreement once the field is mended, and keeps no draft of it', async () => {
    const first = officer.page.getByRole('group', { name: 'Pihak ke-1' });
    await first.getByRole('textbox', { name: 'Nomor naskah (boleh kosong)' }).fill(`${mark}/B`);
    await officer.button('Daftarkan perjanjian').click();
    await officer.heading(1, `Pasar lelang kopi ${mark}`).waitFor();
    await officer.text('Baru mulai').waitFor(); // judged before the officer's eyes
    await officer.goTo('/agreements/new');
    expect(await officer.button('Lanjutkan rancangan').count()).toBe(0);
    // The record is asked for its verdict until monitoring has heard of it.
    expect(officer.takeComplaints(/ 404 .*\/api\/assessments\//)).toEqual([]);
  });

  async function fillParty(party: Locator, name: string, office: string): Promise<void> {
    await pick(party.getByRole('combobox', { name: 'Organisasi' }), name, new RegExp(name));
    await party.getByRole('textbox', { name: 'Jabatan penanda tangan' }).fill(office);
  }

  /** Searches in a list as it is typed and takes the first that fits. */
  async function pick(field: Locator, search: string, option: RegExp): Promise<void> {
    await field.fill(search);
    await officer.page.getByRole('option', { name: option }).first().click();
  }
});

const typed = (date: string) => date.split('-').reverse().join('/');

const idOfFocus = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.id);
