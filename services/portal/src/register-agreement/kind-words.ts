import { defineWords } from '../language/define-words';

/** What the chosen kind of document asks for. */
export const kindWords = defineWords({
  id: {
    title: 'Yang diminta jenis naskah ini',
    budgetHelp:
      'Kedua jawaban menentukan apakah PKS ini memerlukan persetujuan DPRD. Boleh dijawab nanti, paling lambat saat ditandatangani.',
    burdensPublicOrRegion: 'Membebani masyarakat atau daerah?',
    inCurrentBudget: 'Sudah dianggarkan dalam APBD tahun berjalan?',
    open: 'Belum dijawab',
    yes: 'Ya',
    no: 'Tidak',
    road: 'Tahapan dan dokumen yang menanti setelah rancangan disimpan:',
    needs: (papers: string) => `Dokumen: ${papers}`,
  },
  en: {
    title: 'What this kind of document asks for',
    budgetHelp:
      'The two answers decide whether this agreement needs the approval of the council. They may wait, at the latest until it is signed.',
    burdensPublicOrRegion: 'Does it burden the public or the region?',
    inCurrentBudget: 'Is it in this year’s regional budget?',
    open: 'Not answered',
    yes: 'Yes',
    no: 'No',
    road: 'The stages and papers that lie ahead once the draft is saved:',
    needs: (papers: string) => `Papers: ${papers}`,
  },
});
