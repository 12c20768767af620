import type { MappingKind, MappingStatus, MatchStatus, PriorityCriterion } from '@nyata/contracts';
import type { Finding } from '../api/mapping';
import { defineWords } from '../language/define-words';

export const mappingWords = defineWords({
  id: {
    title: 'Pemetaan',
    add: 'Catat kebutuhan atau tawaran',
    board: 'Papan',
    matrix: 'Matriks',
    view: 'Tampilan',
    organisations: 'Organisasi',
    sheet: 'Unduh sebagai Excel',
    import: 'Impor dari Excel',
    affair: 'Urusan',
    allAffairs: 'Semua urusan',
    keys: 'Panah kiri atau kanan memindahkan kartu, atas atau bawah berpindah kartu, Enter membukanya.',
    count: (n: string) => `${n} entri`,
    none: 'Belum ada entri di tahap ini.',
    moved: (title: string, to: string) => `${title} dipindahkan ke ${to}.`,
    cannotMove: (to: string) => `Tidak dapat dipindahkan ke ${to} dari sini.`,
    emptyTitle: 'Peta ini masih kosong',
    empty:
      'Kebutuhan, tawaran, dan potensi perangkat daerah dicatat di sini sebelum menjadi kerja sama, supaya mitra yang cocok dapat dicari. Mulailah dengan satu.',
    kind: {
      NEED: 'Kebutuhan',
      OFFER: 'Tawaran',
      POTENTIAL: 'Potensi',
    } satisfies Record<MappingKind, string>,
    status: {
      IDENTIFIED: 'Teridentifikasi',
      VERIFIED: 'Terverifikasi',
      PRIORITISED: 'Prioritas',
      CONVERTED: 'Menjadi perjanjian',
      DROPPED: 'Tidak dilanjutkan',
    } satisfies Record<MappingStatus, string>,
    matchStatus: {
      PROPOSED: 'Diusulkan',
      CONTACTED: 'Sudah dihubungi',
      AGREED_IN_PRINCIPLE: 'Sepakat secara prinsip',
      CONVERTED: 'Menjadi perjanjian',
      DECLINED: 'Tidak dilanjutkan',
    } satisfies Record<MatchStatus, string>,
    criterion: {
      PLAN_LINK: 'Tercantum dalam rencana',
      BENEFIT: 'Manfaat',
      URGENCY: 'Kemendesakan',
      READINESS: 'Kesiapan',
    } satisfies Record<PriorityCriterion, string>,
    findings: 'Yang perlu diperhatikan',
    finding: {
      NEED_WITHOUT_OFFER: (affair, region) =>
        `${region} membutuhkan ${affair}; belum ada yang menawarkan.`,
      OFFER_WITHOUT_NEED: (affair, region) =>
        `${region} menawarkan ${affair}; belum ada yang membutuhkan.`,
      NEIGHBOURS_WITHOUT_COOPERATION: (affair, region, other) =>
        `${region} dan ${other} berbatasan dan sama-sama memetakan ${affair}, tetapi belum bekerja sama.`,
      OVERLAP: (affair, region, other, n) =>
        `${n} kerja sama berjalan antara pihak yang sama di bidang ${affair} (${[region, other].filter(Boolean).join(', ')}).`,
    } satisfies Record<
      Finding['code'],
      (affair: string, region: string, other: string, n: string) => string
    >,
    noFindings: 'Tidak ada kesenjangan atau tumpang tindih di wilayah Anda.',
    cell: (needs: string, offers: string, potentials: string, running: string) =>
      `kebutuhan ${needs}, tawaran ${offers}, potensi ${potentials}, kerja sama berjalan ${running}`,
    legend: 'B kebutuhan · T tawaran · P potensi · K kerja sama yang berjalan',
    letters: { needs: 'B', offers: 'T', potentials: 'P', cooperations: 'K' },
    matrixEmpty: 'Belum ada entri atau kerja sama di wilayah Anda.',
  },
  en: {
    title: 'Mapping',
    add: 'Record a need or an offer',
    board: 'Board',
    matrix: 'Matrix',
    view: 'View',
    organisations: 'Organisations',
    sheet: 'Download as Excel',
    import: 'Import from Excel',
    affair: 'Affair',
    allAffairs: 'All affairs',
    keys: 'Left and right arrows move a card, up and down go from card to card, Enter opens it.',
    count: (n: string) => `${n} entries`,
    none: 'No entry at this stage.',
    moved: (title: string, to: string) => `${title} was moved to ${to}.`,
    cannotMove: (to: string) => `It can not be moved to ${to} from here.`,
    emptyTitle: 'This map is still empty',
    empty:
      'Needs, offers and potentials of regional agencies are recorded here before they become a cooperation, so that fitting partners can be found. Start with one.',
    kind: { NEED: 'Need', OFFER: 'Offer', POTENTIAL: 'Potential' },
    status: {
      IDENTIFIED: 'Identified',
      VERIFIED: 'Verified',
      PRIORITISED: 'Priority',
      CONVERTED: 'Became an agreement',
      DROPPED: 'Not pursued',
    },
    matchStatus: {
      PROPOSED: 'Proposed',
      CONTACTED: 'Contacted',
      AGREED_IN_PRINCIPLE: 'Agreed in principle',
      CONVERTED: 'Became an agreement',
      DECLINED: 'Not pursued',
    },
    criterion: {
      PLAN_LINK: 'Named in a plan',
      BENEFIT: 'Benefit',
      URGENCY: 'Urgency',
      READINESS: 'Readiness',
    },
    findings: 'Worth a look',
    finding: {
      NEED_WITHOUT_OFFER: (affair, region) => `${region} needs ${affair}; nobody offers it yet.`,
      OFFER_WITHOUT_NEED: (affair, region) => `${region} offers ${affair}; nobody needs it yet.`,
      NEIGHBOURS_WITHOUT_COOPERATION: (affair, region, other) =>
        `${region} and ${other} border each other and both map ${affair}, but do not cooperate yet.`,
      OVERLAP: (affair, region, other, n) =>
        `${n} cooperations of the same parties run in ${affair} (${[region, other].filter(Boolean).join(', ')}).`,
    },
    noFindings: 'No gap and no overlap in your regions.',
    cell: (needs: string, offers: string, potentials: string, running: string) =>
      `needs ${needs}, offers ${offers}, potentials ${potentials}, running cooperations ${running}`,
    legend: 'N needs · O offers · P potentials · C running cooperations',
    letters: { needs: 'N', offers: 'O', potentials: 'P', cooperations: 'C' },
    matrixEmpty: 'No entry and no cooperation in your regions yet.',
  },
});
