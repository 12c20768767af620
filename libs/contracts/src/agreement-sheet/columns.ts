/** One column of the register as a table; import and export share them. */
export interface SheetColumn {
  /** Its heading in each language; exports are written with the Indonesian one. */
  id: string;
  en: string;
  /** Other headings under which people keep it, in any case and spelling of spaces and signs. */
  also: readonly string[];
}

const column = (id: string, en: string, also = ''): SheetColumn => ({
  id,
  en,
  also: also ? also.split(' | ') : [],
});

/** The columns that an agreement has once. */
export const AGREEMENT_COLUMNS = {
  registerNo: column(
    'Nomor register',
    'Register number',
    'no register | no agenda | kode register',
  ),
  kind: column(
    'Jenis dokumen',
    'Kind of document',
    'jenis | jenis naskah | jenis kerja sama | bentuk | bentuk naskah | bentuk kerja sama | dokumen | naskah | kind | type',
  ),
  role: column('Kedudukan', 'Role'),
  label: column('Sebutan naskah', 'Label', 'nama dokumen'),
  title: column(
    'Judul',
    'Title',
    'tentang | judul kerja sama | judul perjanjian | judul naskah | nama kerja sama | perihal | judul tentang | uraian | subject',
  ),
  subjectMatter: column(
    'Objek kerja sama',
    'Subject matter',
    'objek | obyek | obyek kerja sama | objek perjanjian | maksud dan tujuan | object',
  ),
  scope: column(
    'Ruang lingkup',
    'Scope',
    'lingkup | lingkup kerja sama | ruang lingkup kerja sama',
  ),
  affairs: column(
    'Urusan',
    'Affairs',
    'urusan pemerintahan | bidang | bidang kerja sama | bidang urusan | sektor | affair | field',
  ),
  cooperationType: column(
    'Tipe kerja sama',
    'Type of cooperation',
    'tipe | kategori | kategori kerja sama | klasifikasi | category',
  ),
  typeNote: column('Catatan tipe', 'Note on the type'),
  crossBorderExternality: column('Eksternalitas lintas daerah', 'Cross-border externality'),
  lead: column(
    'Daerah pemimpin',
    'Lead',
    'pemerintah daerah | pemda | pemrakarsa | lead organisation',
  ),
  initiator: column(
    'Perangkat daerah pemrakarsa',
    'Initiating agency',
    'opd | opd pemrakarsa | skpd | perangkat daerah | instansi pemrakarsa | leading sector | opd pengampu | pengampu | initiator',
  ),
  parties: column('Para pihak', 'Parties', 'pihak | pihak yang bekerja sama'),
  signedOn: column(
    'Tanggal penandatanganan',
    'Signed on',
    'tanggal | tgl | tanggal ttd | tgl ttd | tanggal tanda tangan | tgl penandatanganan | ditandatangani | tanggal dokumen | tanggal kerja sama | date | date signed | signing date',
  ),
  startsOn: column(
    'Mulai berlaku',
    'Starts on',
    'tanggal mulai | tgl mulai | mulai | berlaku mulai | tmt | start | start date',
  ),
  endsOn: column(
    'Berakhir',
    'Ends on',
    'tanggal berakhir | tgl berakhir | tanggal akhir | tgl akhir | berlaku sampai | berlaku sampai dengan | masa berlaku sampai | selesai | jatuh tempo | end | end date | expiry | expires on',
  ),
  duration: column(
    'Jangka waktu',
    'Duration',
    'masa berlaku | lama | periode | lama kerja sama | jangka waktu kerja sama | term | period',
  ),
  reviewOn: column('Ditinjau pada', 'Reviewed on', 'tanggal peninjauan | review date'),
  umbrellaNo: column(
    'Nomor payung',
    'Umbrella number',
    'nomor kb | nomor mou | dasar kerja sama | nomor kesepakatan bersama | nomor induk | kb induk | mou induk',
  ),
  number: column(
    'Nomor',
    'Number',
    'nomor dokumen | nomor naskah | nomor surat | nomor kerja sama | nomor perjanjian | no dokumen | no surat | document number',
  ),
  burdensPublicOrRegion: column(
    'Membebani daerah atau masyarakat',
    'Burdens public or region',
    'membebani',
  ),
  inCurrentBudget: column('Sudah dianggarkan', 'In the current budget', 'teranggarkan'),
  visibility: column('Keterbukaan', 'Visibility'),
  status: column('Status', 'State', 'keterangan status | status kerja sama'),
  endedOn: column('Tanggal diakhiri', 'Ended on'),
  disposition: column('Keputusan akhir', 'Disposition'),
  endingBasis: column('Dasar pengakhiran', 'Basis of the ending'),
  followUp: column(
    'Tindak lanjut',
    'Follow-up',
    'tindaklanjut | progres | perkembangan | implementasi | keterangan | realisasi | progress',
  ),
  obstacles: column('Kendala', 'Obstacles', 'hambatan | permasalahan | masalah | problems'),
  evaluation: column('Evaluasi', 'Evaluation', 'hasil evaluasi | monev'),
} as const satisfies Record<string, SheetColumn>;

/** The columns that each party has; `{n}` is its side, PIHAK KESATU = 1. */
export const PARTY_COLUMNS = {
  party: column('Pihak {n}', 'Party {n}', 'pihak ke {n} | nama pihak {n}'),
  number: column('Nomor pihak {n}', 'Number of party {n}', 'no pihak {n} | nomor surat pihak {n}'),
  numberDate: column('Tanggal nomor pihak {n}', 'Date of number of party {n}'),
  signatory: column(
    'Jabatan penanda tangan pihak {n}',
    'Signatory office of party {n}',
    'penanda tangan pihak {n} | penandatangan pihak {n} | jabatan pihak {n}',
  ),
  executing: column(
    'Pelaksana pihak {n}',
    'Executing units of party {n}',
    'unit pelaksana pihak {n}',
  ),
} as const satisfies Record<string, SheetColumn>;

export type AgreementColumn = keyof typeof AGREEMENT_COLUMNS;
export type PartyColumn = keyof typeof PARTY_COLUMNS;

/** A field of the table: a column of its own, or one of a party, such as `party.2`. */
export type SheetField = AgreementColumn | `${PartyColumn}.${number}`;

/** Most sides that a table can hold. */
export const MAX_SHEET_PARTIES = 60;

/** The heading of a field; undefined when there is no such field. */
export function sheetHeading(field: string, language: 'id' | 'en' = 'id'): string | undefined {
  if (Object.hasOwn(AGREEMENT_COLUMNS, field))
    return AGREEMENT_COLUMNS[field as AgreementColumn][language];
  const [name = '', side = ''] = field.split('.');
  const known = Object.hasOwn(PARTY_COLUMNS, name) && /^[1-9]\d?$/.test(side);
  if (!known || Number(side) > MAX_SHEET_PARTIES) return undefined;
  return PARTY_COLUMNS[name as PartyColumn][language].replace('{n}', side);
}
