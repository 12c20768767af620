import type { AgreementStatus, CooperationType } from '../codes';
import type { InBoth } from './in-both';

/** What the state of an agreement is called: the same in screens and files. */
export const AGREEMENT_STATUS_WORDS: InBoth<AgreementStatus> = {
  id: {
    DRAFT: 'Rancangan',
    IN_PROCEDURE: 'Dalam proses',
    IN_FORCE: 'Berlaku',
    SUSPENDED: 'Ditangguhkan',
    EXPIRED: 'Habis masa berlaku',
    TERMINATED: 'Diakhiri',
    ENDED: 'Selesai',
    WITHDRAWN: 'Ditarik',
    DECLINED: 'Penawaran ditolak',
    VOIDED: 'Dibatalkan',
  },
  en: {
    DRAFT: 'Draft',
    IN_PROCEDURE: 'In procedure',
    IN_FORCE: 'In force',
    SUSPENDED: 'Suspended',
    EXPIRED: 'Expired',
    TERMINATED: 'Terminated',
    ENDED: 'Ended',
    WITHDRAWN: 'Withdrawn',
    DECLINED: 'Offer declined',
    VOIDED: 'Voided',
  },
};

/** What a type of cooperation is called. */
export const COOPERATION_TYPE_WORDS: InBoth<CooperationType> = {
  id: {
    KSDD_MANDATORY: 'Antardaerah wajib (KSDD wajib)',
    KSDD_VOLUNTARY: 'Antardaerah sukarela (KSDD sukarela)',
    KSDPK: 'Dengan pihak ketiga (KSDPK)',
    SYNERGY: 'Sinergi dengan pemerintah pusat',
    KSDPL: 'Dengan pemerintah daerah di luar negeri (KSDPL)',
    KSDLL: 'Dengan lembaga di luar negeri (KSDLL)',
  },
  en: {
    KSDD_MANDATORY: 'Inter-regional, mandatory (KSDD)',
    KSDD_VOLUNTARY: 'Inter-regional, voluntary (KSDD)',
    KSDPK: 'With a third party (KSDPK)',
    SYNERGY: 'Synergy with central government',
    KSDPL: 'With a regional government abroad (KSDPL)',
    KSDLL: 'With an institution abroad (KSDLL)',
  },
};
