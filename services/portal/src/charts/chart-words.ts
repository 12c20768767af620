import { defineWords } from '../language/define-words';

export const chartWords = defineWords({
  id: { table: 'Angka dalam tabel' },
  en: { table: 'Figures as a table' },
});
