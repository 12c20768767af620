/** Who acts in a stage, as a refusal names it: offices and bodies, never persons. */
export const ACTOR_WORDS: Readonly<Record<string, { id: string; en: string }>> = {
  INITIATING_AGENCY: { id: 'perangkat daerah pemrakarsa', en: 'the initiating agency' },
  COORDINATION_TEAM: { id: 'TKKSD', en: 'the coordination team' },
  HEAD_OF_REGION: { id: 'kepala daerah', en: 'the head of region' },
  MANDATED_OFFICIAL: { id: 'pejabat yang diberi kuasa', en: 'the mandated official' },
  BUREAU: { id: 'biro kerja sama', en: 'the cooperation bureau' },
  COUNCIL: { id: 'DPRD', en: 'the regional council' },
  PARTNER: { id: 'mitra', en: 'the partner' },
  MINISTRY: { id: 'kementerian', en: 'the ministry' },
  HOME_AND_FOREIGN_AFFAIRS: {
    id: 'Kemendagri dan Kemlu',
    en: 'the Ministries of Home and Foreign Affairs',
  },
};
