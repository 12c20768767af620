import { defineWords } from '../language/define-words';

export const pickerWords = defineWords({
  id: {
    search: 'Cari nama organisasi',
    nothing: (text: string) => `Tidak ada organisasi bernama “${text}”.`,
    add: (text: string) => `Daftarkan mitra baru “${text}”`,
    addTitle: 'Daftarkan organisasi mitra',
    name: 'Nama resmi',
    kind: 'Jenis organisasi',
    registrationNo: 'Nomor induk (NIB, NPWP, atau akta)',
    email: 'Surel kantor',
    duplicateNote: 'Mengapa ini organisasi lain',
    save: 'Daftarkan mitra',
    clear: 'Kosongkan',
    typeMore: 'Ketik sedikitnya dua huruf.',
  },
  en: {
    search: 'Search for an organisation',
    nothing: (text: string) => `No organisation is called “${text}”.`,
    add: (text: string) => `Register the new partner “${text}”`,
    addTitle: 'Register a partner organisation',
    name: 'Official name',
    kind: 'Kind of organisation',
    registrationNo: 'Registration number (NIB, NPWP or deed)',
    email: 'E-mail of the office',
    duplicateNote: 'Why this is another organisation',
    save: 'Register the partner',
    clear: 'Clear',
    typeMore: 'Type at least two letters.',
  },
});
