import { defineWords } from '../language/define-words';

export const obligationsWords = defineWords({
  id: {
    title: 'Kewajiban menurut pasal',
    empty:
      'Belum ada kewajiban yang dicatat. Catat tiap pasal yang mewajibkan suatu pihak, agar terlihat apakah ada tindakan yang memenuhinya.',
    clause: 'Pasal',
    text: 'Kewajiban',
    obligor: 'Pihak yang wajib',
    dueOn: 'Paling lambat',
    actions: 'Tindakan yang memenuhi',
    state: 'Keadaan',
    unmapped: 'Belum ada tindakan',
    record: 'Catat kewajiban',
    waive: (clause: string) => `Hapuskan ${clause}`,
    reason: 'Alasan',
  },
  en: {
    title: 'Duties by clause',
    empty:
      'No duty is recorded yet. Record each clause that binds a party, so that it shows whether an action serves it.',
    clause: 'Clause',
    text: 'Duty',
    obligor: 'Owed by',
    dueOn: 'Due',
    actions: 'Served by',
    state: 'State',
    unmapped: 'No action yet',
    record: 'Record a duty',
    waive: (clause: string) => `Waive ${clause}`,
    reason: 'Reason',
  },
});
