import { defineWords } from '../language/define-words';
import type { RowFault } from './pasted-rows';

export const pasteWords = defineWords({
  id: {
    open: 'Tempel dari Excel',
    title: 'Tempel beberapa tindakan',
    help: 'Salin kolom dari lembar kerja dengan urutan: tindakan, jatuh tempo, jumlah, satuan, tonggak (boleh kosong). Tempel di bawah ini.',
    cells: 'Sel yang ditempel',
    no: 'No.',
    fault: {
      NO_TITLE: 'tindakan kosong',
      NO_DATE: 'tanggal tidak terbaca',
      NO_QUANTITY: 'jumlah tidak terbaca',
      NO_UNIT: 'satuan kosong',
    } satisfies Record<RowFault, string>,
    good: 'siap',
    added: 'ditambahkan',
    save: (count: string) => `Tambahkan ${count} tindakan`,
    mend: 'Perbaiki baris yang ditandai di lembar kerja, lalu tempel lagi.',
    template: 'Mulai dari contoh',
    noTemplate: 'Tanpa contoh',
    reason: 'Alasan perubahan',
    reasonHelp: 'Rencana ini sudah disetujui kedua pihak.',
  },
  en: {
    open: 'Paste from Excel',
    title: 'Paste several actions',
    help: 'Copy the columns of a sheet in this order: action, due date, quantity, unit, milestone (may be empty). Paste below.',
    cells: 'Pasted cells',
    no: 'No.',
    fault: {
      NO_TITLE: 'no action',
      NO_DATE: 'date cannot be read',
      NO_QUANTITY: 'quantity cannot be read',
      NO_UNIT: 'no unit',
    },
    good: 'ready',
    added: 'added',
    save: (count: string) => `Add ${count} ${count === '1' ? 'action' : 'actions'}`,
    mend: 'Mend the marked rows in the sheet, then paste again.',
    template: 'Start from a template',
    noTemplate: 'No template',
    reason: 'Reason for the change',
    reasonHelp: 'Both sides have adopted this plan.',
  },
});
