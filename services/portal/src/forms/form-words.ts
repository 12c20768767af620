import { defineWords } from '../language/define-words';

export const formWords = defineWords({
  id: {
    datePlaceholder: '21/11/2026',
    dateHelp: 'Ketik tanggalnya, misalnya 21/11/2026 atau 21 nov 2026.',
    dateUnreadable: 'Tanggal ini tidak terbaca. Ketik seperti 21/11/2026.',
    calendar: (field: string) => `Pilih di kalender: ${field}`,
    required: 'Wajib diisi.',
    faults: (count: string) => `${count} isian perlu diperbaiki`,
    draftFound: (time: string) => `Ada rancangan yang belum dikirim dari ${time}.`,
    draftUse: 'Lanjutkan rancangan',
    draftDrop: 'Buang',
    draftKept: (time: string) => `Rancangan tersimpan di peramban ini ${time}.`,
    cancel: 'Batal',
    optional: '(boleh kosong)',
    sending: 'Mengirim…',
    notSent: 'Belum terkirim, dicoba lagi',
    notSentHelp:
      'Sambungan terputus. Isian Anda aman; pengiriman diulang sendiri begitu tersambung.',
  },
  en: {
    datePlaceholder: '21/11/2026',
    dateHelp: 'Type the date, for example 21/11/2026 or 21 nov 2026.',
    dateUnreadable: 'This date cannot be read. Type it like 21/11/2026.',
    calendar: (field: string) => `Choose in the calendar: ${field}`,
    required: 'This is required.',
    faults: (count: string) => `${count} ${count === '1' ? 'field needs' : 'fields need'} mending`,
    draftFound: (time: string) => `There is an unsent draft from ${time}.`,
    draftUse: 'Continue the draft',
    draftDrop: 'Discard',
    draftKept: (time: string) => `Draft kept in this browser ${time}.`,
    cancel: 'Cancel',
    optional: '(optional)',
    sending: 'Sending…',
    notSent: 'Not sent yet, trying again',
    notSentHelp: 'The connection was lost. What you typed is safe; sending repeats by itself.',
  },
});
