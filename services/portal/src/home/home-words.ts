import { defineWords } from '../language/define-words';

export const homeWords = defineWords({
  id: {
    title: 'Beranda',
    lead: 'Yang menunggu biro Anda, dari perjanjian yang dipimpinnya.',
    queue: {
      DECISIONS: 'Perlu keputusan Anda',
      STUCK: 'Tersendat melewati batas hari',
      EXPIRING: 'Berakhir dalam 90 hari',
      PAPER_GAPS: 'Berkas belum lengkap',
      OFFERS: 'Penawaran belum dijawab mitra',
    },
    help: {
      DECISIONS:
        'Sudah berakhir tetapi belum dievaluasi dan ditutup, atau penawaran mitra menunggu.',
      STUCK: 'Satu tahapan terbuka lebih lama dari batasnya; yang terlama di atas.',
      EXPIRING: 'Perpanjang sebelum berakhir; sesudahnya harus perjanjian baru.',
      PAPER_GAPS: 'Sudah ditandatangani, tetapi naskah bertanda tangan atau nomornya belum ada.',
      OFFERS: 'Sudah ditawarkan kepala daerah; mitra belum menyatakan sikap.',
    },
    nothing: 'Tidak ada yang menunggu.',
    more: 'Masih ada lagi; ini yang terbaru.',
    ends: (day: string) => `berakhir ${day}`,
    clear: 'Semua antrean kosong. Tidak ada yang menunggu Anda hari ini.',
  },
  en: {
    title: 'Home',
    lead: 'What waits for your bureau, of the agreements that it leads.',
    queue: {
      DECISIONS: 'Needs your decision',
      STUCK: 'Stuck beyond its limit',
      EXPIRING: 'Ends within 90 days',
      PAPER_GAPS: 'Papers missing',
      OFFERS: 'Offers that the partner has not answered',
    },
    help: {
      DECISIONS: 'Over but not evaluated and closed, or an offer of a partner waits.',
      STUCK: 'A stage is open for longer than its limit; the longest first.',
      EXPIRING: 'Extend before the end; afterwards it takes a new agreement.',
      PAPER_GAPS: 'Signed, but the signed paper or its number is missing.',
      OFFERS: 'Offered by the head of region; the partner has not answered.',
    },
    nothing: 'Nothing waits.',
    more: 'There are more; these are the newest.',
    ends: (day: string) => `ends on ${day}`,
    clear: 'All queues are empty. Nothing waits for you today.',
  },
});
