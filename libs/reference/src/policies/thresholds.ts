import { versionAt, type PolicyBasis } from './policy';

/** From which day on a lack is amber, and from which red. */
export interface ThresholdBand extends PolicyBasis {
  readonly amberDays: number;
  readonly redDays: number;
}

/** A share of the whole, counted from `least` cases on. */
export interface ShareBand {
  readonly share: number;
  readonly least: number;
}

/** The day counts and shares of the judgement (domain.md §9, model.md §4): policy, not code. */
export interface Thresholds {
  readonly policyVersion: string;
  readonly effectiveFrom: string;
  readonly R1: ThresholdBand;
  readonly R2: PolicyBasis & { readonly redDays: number };
  readonly R2b: ThresholdBand;
  readonly R3: ThresholdBand & { readonly overdueDays: number };
  readonly R4: ThresholdBand;
  readonly R5: PolicyBasis & {
    readonly unansweredDays: number;
    readonly amber: ShareBand;
    readonly red: ShareBand;
  };
  /** Missing reports in a row of one reporter that are red, and the share of red reporters that is. */
  readonly R6: PolicyBasis & { readonly inRow: number; readonly share: number };
  /** Per cent of the plan that the current year's money falls short of. */
  readonly R7: PolicyBasis & { readonly amberPct: number; readonly redPct: number };
  /** Below which share of linked actions, from which age on; red where none is. */
  readonly R8: ThresholdBand & { readonly share: number };
  readonly R9: ThresholdBand;
  readonly R12: ThresholdBand;
  /** Shares of the term that are over. */
  readonly R10: PolicyBasis & { readonly amberShare: number; readonly redShare: number };
  readonly R11: ThresholdBand;
  readonly R13: ThresholdBand;
  readonly R14: PolicyBasis & {
    readonly overdueDays: number;
    readonly redDays: number;
    readonly red: ShareBand;
  };
  readonly R15: ThresholdBand;
  /** How long a wait for the council or the centre may stop the clock. */
  readonly waitCaps: PolicyBasis & { readonly councilDays: number; readonly centralDays: number };
  readonly importGraceDays: number;
  readonly verdict: PolicyBasis & {
    readonly ceremonialDays: number;
    readonly riskDays: number;
    readonly ambers: number;
  };
  /** Weights of the parts of the follow-through index; they add up to 100. */
  readonly index: {
    readonly formalised: number;
    readonly actionsComplete: number;
    readonly confirmedOnTime: number;
    readonly planLinked: number;
    readonly funding: number;
    readonly reportsOnTime: number;
    readonly indicators: number;
    readonly leastParts: number;
  };
}

const effectiveFrom = '2020-04-14';
const since2020 = (legalBasis: string, confidence: PolicyBasis['confidence']): PolicyBasis => ({
  legalBasis,
  confidence,
  effectiveFrom,
});
const HOUSE = 'Usulan kebijakan pemantauan; jumlah hari belum diatur peraturan';

const ceremony2020: Thresholds = {
  policyVersion: 'ceremony-2020.1',
  effectiveFrom,
  R1: {
    ...since2020(`Permendagri 22/2020 ("segera setelah"); ${HOUSE}`, 'L'),
    amberDays: 180,
    redDays: 365,
  },
  R2: {
    ...since2020('Permendagri 22/2020: rencana kerja adalah lampiran nota kesepakatan', 'M'),
    redDays: 0,
  },
  R2b: { ...since2020(`Permendagri 25/2020; ${HOUSE}`, 'L'), amberDays: 180, redDays: 365 },
  R3: { ...since2020(HOUSE, 'L'), amberDays: 60, redDays: 120, overdueDays: 30 },
  R4: { ...since2020(HOUSE, 'L'), amberDays: 180, redDays: 365 },
  R5: {
    ...since2020(`PP 28/2018 ps. 1 (saling menguntungkan); ${HOUSE}`, 'L'),
    unansweredDays: 30,
    amber: { share: 0.5, least: 2 },
    red: { share: 0.8, least: 3 },
  },
  R6: {
    ...since2020(`Permendagri 22/2020 (laporan tiap semester); ${HOUSE}`, 'M'),
    inRow: 2,
    share: 0.5,
  },
  R7: { ...since2020(HOUSE, 'L'), amberPct: 25, redPct: 50 },
  R8: {
    ...since2020(`Permendagri 86/2017 (keselarasan dokumen perencanaan); ${HOUSE}`, 'L'),
    amberDays: 180,
    redDays: 365,
    share: 0.5,
  },
  R9: {
    ...since2020(`Permendagri 22/2020 (pemetaan urusan); ${HOUSE}`, 'L'),
    amberDays: 0,
    redDays: 180,
  },
  R10: { ...since2020(HOUSE, 'L'), amberShare: 0.5, redShare: 0.75 },
  R12: { ...since2020(HOUSE, 'L'), amberDays: 14, redDays: 60 },
  R11: { ...since2020(HOUSE, 'L'), amberDays: 1, redDays: 30 },
  R13: { ...since2020(HOUSE, 'L'), amberDays: 120, redDays: 240 },
  R14: {
    ...since2020(HOUSE, 'L'),
    overdueDays: 30,
    redDays: 120,
    red: { share: 0.5, least: 3 },
  },
  R15: { ...since2020(HOUSE, 'L'), amberDays: 14, redDays: 60 },
  waitCaps: {
    ...since2020('PP 50/2007 (45 hari kerja, belum dipastikan berlaku)', 'L'),
    councilDays: 90,
    centralDays: 180,
  },
  importGraceDays: 90,
  verdict: { ...since2020(HOUSE, 'L'), ceremonialDays: 365, riskDays: 180, ambers: 2 },
  index: {
    formalised: 15,
    actionsComplete: 15,
    confirmedOnTime: 30,
    planLinked: 10,
    funding: 10,
    reportsOnTime: 10,
    indicators: 10,
    leastParts: 3,
  },
};

/** Every version of the thresholds, oldest first; a new one repeats the one before and names what it changes. */
export const THRESHOLDS: readonly Thresholds[] = [ceremony2020];

/** The thresholds in force on a date. */
export const thresholdsAt = (date: string): Thresholds => versionAt(THRESHOLDS, date);
