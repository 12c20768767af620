import { defineWords } from '../language/define-words';

export const failureWords = defineWords({
  id: {
    unreachable: 'Peladen tidak terjangkau',
    unreachableHelp:
      'Periksa sambungan internet Anda. Yang sudah Anda ketik tetap tersimpan di peramban ini.',
    notFound: 'Tidak ditemukan',
    notFoundHelp:
      'Alamat ini tidak ada, atau Anda bukan pihak dalam kerja sama ini. Mintalah tautannya kepada biro yang mengelola.',
    forbidden: 'Bukan wewenang Anda',
    forbiddenHelp: 'Peran Anda tidak dapat melakukan ini. Tidak ada yang tersimpan.',
    failed: 'Ada yang tidak beres di pihak kami',
    failedHelp:
      'Tidak ada yang tersimpan. Coba lagi; bila tetap gagal, sampaikan kode di bawah kepada admin.',
    refused: 'Tidak ada yang tersimpan',
    conflict: 'Data ini sudah diubah orang lain',
    conflictHelp:
      'Tidak ada yang tersimpan. Keadaan terbaru sudah dimuat; periksa lalu kirim lagi.',
    retry: 'Coba lagi',
    home: 'Ke halaman awal',
    code: 'Kode bantuan',
    copy: 'Salin kode bantuan',
    copied: 'Tersalin',
    waiting: 'Memuat…',
  },
  en: {
    unreachable: 'The server cannot be reached',
    unreachableHelp: 'Check your internet connection. What you typed is kept in this browser.',
    notFound: 'Not found',
    notFoundHelp:
      'This address does not exist, or you are not a party to this cooperation. Ask the bureau in charge for the link.',
    forbidden: 'Not within your authority',
    forbiddenHelp: 'Your role cannot do this. Nothing was saved.',
    failed: 'Something went wrong on our side',
    failedHelp:
      'Nothing was saved. Try again; if it keeps failing, give the code below to the administrator.',
    refused: 'Nothing was saved',
    conflict: 'Someone else changed this meanwhile',
    conflictHelp: 'Nothing was saved. The latest state has been loaded; check it and send again.',
    retry: 'Try again',
    home: 'Go to the start page',
    code: 'Support code',
    copy: 'Copy the support code',
    copied: 'Copied',
    waiting: 'Loading…',
  },
});
