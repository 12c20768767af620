import type {
  AgreementRole,
  AgreementStatus,
  CooperationType,
  Disposition,
  EndingBasis,
  Visibility,
} from '@nyata/contracts';

/** The words of one closed list: the first is the one that exports write. */
type Words<C extends string> = Readonly<Record<C, readonly [string, ...string[]]>>;

export const ROLE_WORDS: Words<AgreementRole> = {
  PRELIMINARY: ['Pendahuluan', 'preliminary'],
  UMBRELLA: ['Payung', 'induk', 'umbrella'],
  IMPLEMENTING: ['Pelaksana', 'turunan', 'implementing'],
  STANDALONE: ['Berdiri sendiri', 'standalone'],
};

export const TYPE_WORDS: Words<CooperationType> = {
  KSDD_MANDATORY: ['KSDD wajib', 'kerja sama wajib'],
  KSDD_VOLUNTARY: ['KSDD sukarela', 'kerja sama sukarela'],
  KSDPK: ['KSDPK', 'pihak ketiga', 'kerja sama daerah dengan pihak ketiga'],
  SYNERGY: ['Sinergi', 'synergy', 'sinergi pemerintah pusat'],
  KSDPL: ['KSDPL', 'sister city', 'sister province'],
  KSDLL: ['KSDLL'],
};

export const VISIBILITY_WORDS: Words<Visibility> = {
  PUBLIC: ['Publik', 'terbuka', 'public'],
  PARTIES: ['Para pihak', 'terbatas', 'parties'],
};

export const DISPOSITION_WORDS: Words<Disposition> = {
  RENEWED: ['Diperpanjang', 'dilanjutkan', 'renewed'],
  CLOSED_ACHIEVED: ['Selesai, tercapai', 'tercapai', 'achieved'],
  CLOSED_PARTLY: ['Selesai, tercapai sebagian', 'tercapai sebagian', 'partly achieved'],
  CLOSED_UNACHIEVED: ['Selesai, tidak tercapai', 'tidak tercapai', 'not achieved'],
};

export const BASIS_WORDS: Words<EndingBasis> = {
  EVALUATION: ['Evaluasi', 'evaluation'],
  LEGACY_EVIDENCE: ['Bukti lama', 'bukti', 'legacy evidence'],
};

/** Of those that are signed; the dates say whether one runs, so a status only ever forbids. */
export const STATUS_WORDS: Partial<Words<AgreementStatus>> = {
  IN_FORCE: ['Berlaku', 'aktif', 'masih berlaku', 'berjalan', 'in force', 'active'],
  EXPIRED: ['Berakhir', 'kedaluwarsa', 'kadaluarsa', 'habis', 'tidak berlaku', 'expired'],
  ENDED: ['Ditutup', 'selesai', 'ended', 'closed'],
  TERMINATED: ['Diakhiri', 'dicabut', 'dibatalkan', 'terminated'],
  SUSPENDED: ['Ditangguhkan', 'suspended'],
};

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The code that a text names, by its words or by the code itself. */
export function readCode<C extends string>(text: string, words: Partial<Words<C>>): C | undefined {
  const wanted = plain(text);
  const found = Object.entries<readonly string[] | undefined>(words).find(([code, names]) =>
    [code, ...(names ?? [])].some((name) => plain(name) === wanted),
  );
  return found?.[0] as C | undefined;
}

/** The words from which a person may choose. */
export const wordsOf = (words: Partial<Words<string>>): string[] =>
  Object.values(words).map((names) => names![0]);

const YES = new Set(['ya', 'y', 'yes', 'true', 'benar', 'sudah', '1', 'v', '✓']);
const NO = new Set(['tidak', 't', 'no', 'n', 'false', 'bukan', 'belum', '0', '-', 'tdk']);

/** Yes or no; undefined when it says neither. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
