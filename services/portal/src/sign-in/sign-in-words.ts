import { defineWords } from '../language/define-words';

/** Why signing in failed, by the gateway's code. */
const problemId: Record<string, string> = {
  'provider-away': 'Layanan masuk sedang tidak terjangkau. Coba lagi sebentar lagi.',
  'sign-in-expired': 'Waktu untuk masuk sudah habis. Mulai lagi dari halaman ini.',
  'sign-in-failed': 'Masuk tidak berhasil. Coba lagi.',
  'not-a-member':
    'Surel Anda belum terdaftar sebagai anggota. Mintalah undangan kepada biro yang mengelola.',
};

export const signInWords = defineWords({
  id: {
    title: 'Masuk ke Nyata',
    promise:
      'Setiap perjanjian yang ditandatangani punya penanggung jawab, langkah berikut, dan tanggalnya; kalau tidak, sistem ini mengatakannya.',
    signIn: 'Masuk',
    demoTitle: 'Akun peraga',
    demoHelp: 'Pilih sebuah kantor untuk melihat Nyata dari kursinya. Tidak perlu kata sandi.',
    problem: problemId,
    refused: 'Masuk tidak berhasil. Coba lagi.',
  },
  en: {
    title: 'Sign in to Nyata',
    promise:
      'Every signed agreement has an owner, a next step and a date; if it has not, this system says so.',
    signIn: 'Sign in',
    demoTitle: 'Demo accounts',
    demoHelp: 'Choose an office to see Nyata from its chair. No password is needed.',
    problem: {
      'provider-away': 'The sign-in service cannot be reached. Try again in a moment.',
      'sign-in-expired': 'The time to sign in ran out. Start again from this page.',
      'sign-in-failed': 'Signing in failed. Try again.',
      'not-a-member':
        'Your e-mail is not registered as a member yet. Ask the bureau in charge for an invitation.',
    },
    refused: 'Signing in failed. Try again.',
  },
});
