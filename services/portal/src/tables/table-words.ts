import { defineWords } from '../language/define-words';

export const tableWords = defineWords({
  id: { columns: 'Kolom' },
  en: { columns: 'Columns' },
});
