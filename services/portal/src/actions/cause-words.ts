import type { ChangeKind, ChangeReason, ChangeStatus, ObstacleStatus } from '@nyata/contracts';
import { defineWords } from '../language/define-words';

/** Why something is changed or does not move, and where the request or the obstacle stands. */
export const causeWords = defineWords({
  id: {
    code: {
      FUNDING: 'Anggaran',
      REGULATION: 'Regulasi',
      LAND: 'Lahan',
      PERSONNEL: 'Tenaga pelaksana',
      PARTNER_ABSENT: 'Mitra tidak hadir',
      PROCUREMENT: 'Pengadaan',
      DATA: 'Data',
      DISASTER: 'Bencana',
      PARTY_DISPUTE: 'Perselisihan para pihak',
      OTHER: 'Lainnya',
    } satisfies Record<ChangeReason, string>,
    kind: {
      RESCHEDULE: 'Jadwalkan ulang',
      DROP: 'Batalkan tindakan',
      WAIVE: 'Kecualikan tonggak',
      CARRY_OVER: 'Lanjutkan di kerja sama penerus',
      NO_COST: 'Nyatakan tanpa biaya',
      RETARGET: 'Ubah target',
    } satisfies Record<ChangeKind, string>,
    request: {
      OPEN: 'Menunggu keputusan',
      APPROVED: 'Disetujui',
      DECLINED: 'Ditolak',
      WITHDRAWN: 'Ditarik',
    } satisfies Record<ChangeStatus, string>,
    obstacle: {
      OPEN: 'Terbuka',
      ESCALATED: 'Diteruskan',
      RESOLVED: 'Selesai',
    } satisfies Record<ObstacleStatus, string>,
  },
  en: {
    code: {
      FUNDING: 'Funding',
      REGULATION: 'Regulation',
      LAND: 'Land',
      PERSONNEL: 'Personnel',
      PARTNER_ABSENT: 'Counterpart absent',
      PROCUREMENT: 'Procurement',
      DATA: 'Data',
      DISASTER: 'Disaster',
      PARTY_DISPUTE: 'Dispute of the parties',
      OTHER: 'Other',
    },
    kind: {
      RESCHEDULE: 'Reschedule',
      DROP: 'Drop the action',
      WAIVE: 'Waive the milestone',
      CARRY_OVER: 'Carry over to the succeeding cooperation',
      NO_COST: 'Declare free of cost',
      RETARGET: 'Change the target',
    },
    request: {
      OPEN: 'Awaiting a decision',
      APPROVED: 'Approved',
      DECLINED: 'Declined',
      WITHDRAWN: 'Withdrawn',
    },
    obstacle: {
      OPEN: 'Open',
      ESCALATED: 'Escalated',
      RESOLVED: 'Resolved',
    },
  },
});
