import { defineWords } from '../language/define-words';

export const commentsWords = defineWords({
  id: {
    title: 'Catatan atas rancangan',
    none: 'Belum ada catatan. Tulis di sini apa yang perlu diubah sebelum ditandatangani, agar semua pihak membaca yang sama.',
    clause: 'Pasal (boleh kosong)',
    text: 'Catatan',
    internal: 'Hanya untuk pihak kami',
    isInternal: 'hanya pihak Anda yang membaca',
    send: 'Kirim catatan',
  },
  en: {
    title: 'Comments on the draft',
    none: 'No comments yet. Write here what should change before it is signed, so that all parties read the same.',
    clause: 'Clause (optional)',
    text: 'Comment',
    internal: 'For our side only',
    isInternal: 'only your side reads it',
    send: 'Send the comment',
  },
});
