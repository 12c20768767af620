import { simulatedPdf } from '@nyata/local';
import type { Browser } from 'playwright-core';
import {
  claim,
  daysAgo,
  planAction,
  registration,
  type Agreement,
  type Milestone,
} from '../support/cooperation-story';
import { castOf, signInOffices } from '../support/offices';
import { runningSystem } from '../support/systems';
import { openChromium } from './chromium';
import { Visitor } from './visitor';

jest.setTimeout(60_000);

const { origin } = runningSystem('embedded');
const YEAR = new Date().getFullYear();
const TITLE = `Pelatihan usaha ${Date.now().toString(36)}`;

describe('work after the signature', () => {
  let browser: Browser;
  let officer: Visitor;
  let partner: Visitor;
  let head: Visitor;
  let cooperationId: string;
  let claimed: Milestone;

  beforeAll(async () => {
    browser = await openChromium();
    const offices = await signInOffices(origin);
    const cast = await castOf(offices);
    const agreed = registration(cast, TITLE, daysAgo(100));
    ({ cooperationId } = await offices.officer.do<Agreement>(
      '/api/agreements/registrations',
      agreed,
    ));
    claimed = await claim(
      offices.agency,
      await planAction(offices.agency, cast, cooperationId, TITLE),
    );
    const desk = { width: 1280, language: 'id' } as const;
    const phone = { width: 360, language: 'id' } as const;
    officer = await Visitor.signIn(browser, origin, desk, 'kerjasama@jateng.example');
    partner = await Visitor.signIn(browser, origin, phone, 'mekaar@pnm.example');
    head = await Visitor.signIn(browser, origin, phone, 'kepala.biro@jateng.example');
  });
  afterAll(() => browser.close());
  afterEach(() => {
    expect(officer.takeComplaints(/ 422 /)).toEqual([]);
    expect(partner.takeComplaints(/ERR_INTERNET_DISCONNECTED/)).toEqual([]);
  });

  it('an evaluation has the records answer what they can, both sides the rest, and the bureau concludes', async () => {
    await officer.goTo(`/agreements/${cooperationId}/evaluations`);
    await officer.button('Buka putaran evaluasi').click();
    await officer.button('Buka putaran').click();
    await officer.heading(1, /^Evaluasi berkala/).waitFor();
    await officer.text('Apakah pelaksanaan tepat waktu?').waitFor();
    await fillInForm(officer, 'Perluas');
    await partner.goTo('/tasks');
    await partner.page.locator('a[href^="/evaluations/"]', { hasText: TITLE }).tap();
    await partner.look('work-evaluation-form');
    await fillInForm(partner, 'Lanjutkan');

    await officer.text('Mitra: ').waitFor();
    await officer.field('Simpulan').fill('Dilanjutkan dengan sasaran yang sama.');
    await officer.button('Simpulkan').click();
    await officer.heading(2, 'Simpulan evaluasi: Lanjutkan').waitFor();
    await officer.look('work-evaluation-concluded');
  });

  it('a question on progress is answered on a phone whose line breaks, and seen by who asked', async () => {
    await officer.goTo(`/agreements/${cooperationId}/plan`);
    await officer.button(`Tanya perkembangan ${TITLE}`).click();
    await officer.list('Ditanyakan kepada').selectOption({ label: await partnerName(officer) });
    await officer.field('Pertanyaan').fill('Sudah berapa orang yang dilatih?');
    await officer.button('Kirim pertanyaan').click();
    await officer.heading(1, 'Pertanyaan perkembangan').waitFor();

    await partner.goTo('/tasks');
    await partner.page.getByRole('link', { name: 'Sudah berapa orang' }).first().tap();
    const answer = partner.page.getByRole('form', { name: /^Jawab: Sudah berapa orang/ }).first();
    await answer.getByRole('textbox').fill('Tiga puluh, sisanya bulan depan.');
    await partner.connect(false);
    await answer.getByRole('button', { name: 'Kirim jawaban' }).tap();
    await partner.text('Belum terkirim, dicoba lagi').waitFor();
    await partner.look('work-question-not-sent');
    await partner.connect(true);
    await answer.waitFor({ state: 'detached' });
    await officer.text('Tiga puluh, sisanya bulan depan.').waitFor();
    await officer.look('work-question-answered');
  });

  it('an action is tied to a planning paper and to money, and the head decides what falls short', async () => {
    await officer.goTo(`/agreements/${cooperationId}/reports`);
    await officer.button('Kaitkan tindakan').click();
    await officer.field('Kode').fill('2.17.03');
    await officer.button('Simpan kaitan').click();
    await officer.text(/2\.17\.03\.2\.01\.0004/).waitFor();
    await officer.field('Kode').fill('2.17.03.2.01.0004');
    await officer.button('Simpan kaitan').click();
    await officer.page.getByRole('cell', { name: '2.17.03.2.01.0004' }).waitFor();
    await officer.button('Rencanakan dana').click();
    await officer.field('Rencana').fill('900.000.000');
    await officer.button('Simpan rencana dana').click();
    await officer.button(`Isi dana tersedia ${YEAR} untuk ${TITLE}`).click();
    await officer.field('Tersedia').fill('640.000.000');
    await officer.button('Simpan dana tersedia').click();
    await officer.text('28,89 %').waitFor();
    await officer.look('work-money');

    await head.goTo(`/agreements/${cooperationId}/reports`);
    await head.button(`Putuskan deviasi ${YEAR}: ${TITLE}`).tap();
    await head.field('Dasar keputusan').fill('Rapat TAPD 20 November.');
    await head.look('work-deviation');
    await head.button('Catat keputusan').tap();
    await head.text('Selaras').waitFor();
  });

  it('an indicator is defined and measured by one side, and counts once the other has accepted it', async () => {
    await officer.goTo(`/agreements/${cooperationId}/reports`);
    await officer.button('Tambah indikator').click();
    await officer.field('Apa yang berubah bagi masyarakat?').fill('Pelaku usaha naik kelas');
    await officer.field('Satuan').fill('orang');
    await officer.list('Dirinci menurut').selectOption({ label: 'jenis kelamin' });
    await officer.field('Keadaan awal').fill('0');
    await officer.field('Tanggal keadaan awal').fill(typed(daysAgo(90)));
    await officer.field('Sumber data awal').fill('Pendataan dinas');
    await officer.field('Target').fill('150');
    await officer.field('Dicapai paling lambat').fill(typed(daysAgo(-400)));
    await officer.look('work-indicator');
    await officer.button('Simpan indikator').click();
    await officer.button('Catat hasil ukur: Pelaku usaha naik kelas').click();
    await officer.field('Nilai Perempuan').fill('84');
    await officer.field('Nilai Laki-laki').fill('36');
    await officer.look('work-measuring');
    await officer.button('Kirim hasil ukur').click();
    await officer.text('Perempuan 84 · Laki-laki 36').waitFor();

    await partner.goTo(`/agreements/${cooperationId}/reports`);
    await partner.look('work-measurement-to-accept');
    await partner.button('Terima hasil ukur').tap();
    await partner.text(/80 %, baik/).waitFor();
  });

  it('a minute on paper is shown beside the claim, which goes on waiting for the counterpart', async () => {
    await officer.goTo(`/tasks/${claimed.milestoneId}`);
    await officer.link('Catat berita acara kertas').click();
    await officer.page.locator('input[type=file]').setInputFiles({
      name: 'berita-acara.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(simulatedPdf(`Berita acara ${TITLE}`)),
    });
    await officer.look('work-paper');
    await officer.button('Simpan berita acara').click();
    await officer.text('Berita acara tercatat; tonggak tetap menunggu konfirmasi mitra.').waitFor();
    await partner.goTo('/tasks');
    await partner.link(`Benarkan: ${TITLE}`).tap();
    await partner.text(/^Berita acara kertas dari/).waitFor();
    await partner.look('work-paper-shown');
  });
});

/** A day as people type it. */
const typed = (day: string) => day.split('-').reverse().join('/');

async function fillInForm(visitor: Visitor, recommendation: string): Promise<void> {
  await visitor.page.getByRole('textbox', { name: /^Apa dampaknya/ }).fill('Usahanya bertumbuh.');
  await visitor.list('11. Bagaimana sebaiknya kerja sama ini selanjutnya?').selectOption({
    label: recommendation,
  });
  await visitor.list('Nilai keseluruhan').selectOption({ label: '4: baik' });
  await visitor.button('Kirim formulir').click();
  await visitor.text('Formulir terkirim.').waitFor();
}

async function partnerName(visitor: Visitor): Promise<string> {
  const names = await visitor.list('Ditanyakan kepada').locator('option').allTextContents();
  return names.find((name) => name.includes('Permodalan'))!;
}
