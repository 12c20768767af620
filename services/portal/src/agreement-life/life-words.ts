import type {
  AmendmentKind,
  AmendmentStatus,
  CorrectableField,
  Disposition,
  EndingBasis,
  ObligationStatus,
} from '@nyata/contracts';
import { defineWords } from '../language/define-words';

/** The words for what happens to an agreement after it was signed. */
export const lifeWords = defineWords({
  id: {
    amendmentKind: {
      EXTENSION: 'Perpanjangan',
      TERMS: 'Ketentuan',
      SCOPE: 'Ruang lingkup',
      PARTIES: 'Pelaksana para pihak',
    } satisfies Record<AmendmentKind, string>,
    amendmentStatus: {
      DRAFT: 'Disusun',
      SIGNED: 'Ditandatangani',
      WITHDRAWN: 'Ditarik',
    } satisfies Record<AmendmentStatus, string>,
    disposition: {
      RENEWED: 'Diperbarui dengan perjanjian lain',
      CLOSED_ACHIEVED: 'Ditutup, tujuan tercapai',
      CLOSED_PARTLY: 'Ditutup, tercapai sebagian',
      CLOSED_UNACHIEVED: 'Ditutup, tidak tercapai',
    } satisfies Record<Disposition, string>,
    basis: {
      EVALUATION: 'evaluasi akhir',
      LEGACY_EVIDENCE: 'bukti lama',
    } satisfies Record<EndingBasis, string>,
    field: {
      label: 'Sebutan naskah',
      title: 'Judul',
      subjectMatter: 'Objek',
      scope: 'Ruang lingkup',
      affairCodes: 'Urusan',
      registerNo: 'Nomor register',
      signedOn: 'Tanggal ditandatangani',
      startsOn: 'Tanggal mulai',
      endsOn: 'Tanggal akhir',
      reviewOn: 'Tanggal peninjauan',
    } satisfies Record<CorrectableField, string>,
    obligationStatus: {
      ACTIVE: 'Berlaku',
      WAIVED: 'Dihapuskan',
    } satisfies Record<ObligationStatus, string>,
  },
  en: {
    amendmentKind: {
      EXTENSION: 'Extension',
      TERMS: 'Terms',
      SCOPE: 'Scope',
      PARTIES: 'Executing units',
    },
    amendmentStatus: { DRAFT: 'In preparation', SIGNED: 'Signed', WITHDRAWN: 'Withdrawn' },
    disposition: {
      RENEWED: 'Renewed by another agreement',
      CLOSED_ACHIEVED: 'Closed, purpose achieved',
      CLOSED_PARTLY: 'Closed, partly achieved',
      CLOSED_UNACHIEVED: 'Closed, not achieved',
    },
    basis: { EVALUATION: 'the final evaluation', LEGACY_EVIDENCE: 'old papers' },
    field: {
      label: 'Heading of the paper',
      title: 'Title',
      subjectMatter: 'Subject matter',
      scope: 'Scope',
      affairCodes: 'Government affairs',
      registerNo: 'Register number',
      signedOn: 'Day of signing',
      startsOn: 'Start of the term',
      endsOn: 'End of the term',
      reviewOn: 'Day of review',
    },
    obligationStatus: { ACTIVE: 'In force', WAIVED: 'Waived' },
  },
});
