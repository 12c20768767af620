import { RUNG_WORDS, VERDICT_WORDS, type Verdict } from '@nyata/contracts';
import { defineWords } from '../language/define-words';

/** The words of portal.md §3: the same in screens, exports and e-mails. */
export const verdictWords = defineWords({
  id: {
    verdict: VERDICT_WORDS.id,
    meaning: {
      PREPARING: 'Belum ditandatangani.',
      STARTING: 'Baru ditandatangani; masih ada waktu untuk menyusun tindak lanjut.',
      ON_TRACK: 'Ada capaian yang dibenarkan mitra dan tidak ada aturan merah.',
      AT_RISK: 'Ada aturan merah, atau waktu berjalan tanpa tindak lanjut yang cukup.',
      CEREMONIAL: 'Ditandatangani lebih dari setahun, tetapi belum ada tindak lanjut yang nyata.',
      FRAMEWORK: 'Dinyatakan sebagai payung kerangka sampai tanggal tinjauan.',
      ENDED_OK: 'Berakhir dengan hasil yang dibenarkan.',
      ENDED_SHORT: 'Berakhir sebelum hasilnya dibenarkan.',
    } satisfies Record<Verdict, string>,
    rung: RUNG_WORDS.id,
    ladder: (rung: string, name: string) => `Tangga ${rung} dari 6: ${name}`,
    rungNo: (rung: string) => `tangga ${rung}`,
    atLeast: (rung: string) => `sedikitnya ${rung}`,
    notSigned: 'belum ditandatangani',
    missing: (names: string) => `Terlewati: ${names}`,
  },
  en: {
    verdict: VERDICT_WORDS.en,
    meaning: {
      PREPARING: 'Not signed yet.',
      STARTING: 'Recently signed; there is still time to plan the follow-up.',
      ON_TRACK: 'The counterpart confirmed results and no rule is red.',
      AT_RISK: 'A rule is red, or time passes without enough follow-up.',
      CEREMONIAL: 'Signed more than a year ago, yet nothing real has followed.',
      FRAMEWORK: 'Declared a framework until its review date.',
      ENDED_OK: 'Ended with confirmed results.',
      ENDED_SHORT: 'Ended before its results were confirmed.',
    },
    rung: RUNG_WORDS.en,
    ladder: (rung: string, name: string) => `Rung ${rung} of 6: ${name}`,
    rungNo: (rung: string) => `rung ${rung}`,
    atLeast: (rung: string) => `at least ${rung}`,
    notSigned: 'not signed yet',
    missing: (names: string) => `Skipped: ${names}`,
  },
});
