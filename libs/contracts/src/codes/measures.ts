/** How far down the chain of results an indicator stands. */
export const INDICATOR_LEVELS = ['OUTPUT', 'OUTCOME', 'IMPACT'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

/** Whether more or less is better, or the baseline is to be kept. */
export const INDICATOR_DIRECTIONS = ['UP', 'DOWN', 'MAINTAIN'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** How the accepted values of the periods become one actual value. */
export const AGGREGATIONS = ['SUM', 'LAST', 'AVERAGE', 'MAX'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** By what a measured value may be broken down. */
export const DISAGGREGATIONS = ['SEX', 'REGION', 'CLUSTER'] as const;
export type Disaggregation = (typeof DISAGGREGATIONS)[number];

export const MEASUREMENT_STATUSES = ['SUBMITTED', 'ACCEPTED', 'RETURNED'] as const;
export type MeasurementStatus = (typeof MEASUREMENT_STATUSES)[number];

/** Where the money of an action comes from. */
export const FUNDING_SOURCES = [
  'APBD_PROV',
  'APBD_KAB',
  'APBN',
  'PARTNER',
  'CSR',
  'GRANT',
  'LOAN',
  'NONE_REQUIRED',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** What a source means: a public budget needs a ceiling and an appropriation, others a commitment. */
export const FUNDING_SOURCE_RULES: Readonly<
  Record<FundingSource, { readonly publicBudget: boolean }>
> = {
  APBD_PROV: { publicBudget: true },
  APBD_KAB: { publicBudget: true },
  APBN: { publicBudget: true },
  PARTNER: { publicBudget: false },
  CSR: { publicBudget: false },
  GRANT: { publicBudget: false },
  LOAN: { publicBudget: false },
  NONE_REQUIRED: { publicBudget: false },
};

/** How a deviation between plan and budget was resolved. */
export const DEVIATION_RESOLUTIONS = [
  'RESCOPED',
  'RESCHEDULED',
  'PARTNER_FUNDED',
  'DROPPED',
] as const;
export type DeviationResolution = (typeof DEVIATION_RESOLUTIONS)[number];

/** States of a periodic report. */
export const REPORT_STATUSES = [
  'DUE',
  'SUBMITTED',
  'ACCEPTED',
  'RETURNED',
  'LAPSED',
  'WAIVED',
] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** States of a request for an update. */
export const UPDATE_REQUEST_STATUSES = ['OPEN', 'ANSWERED', 'UNANSWERED'] as const;
export type UpdateRequestStatus = (typeof UPDATE_REQUEST_STATUSES)[number];

export const EVALUATION_KINDS = ['PERIODIC', 'FINAL'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

export const EVALUATION_STATUSES = ['OPEN', 'CONCLUDED'] as const;
export type EvaluationStatus = (typeof EVALUATION_STATUSES)[number];

/** Who fills in a form of an evaluation round. */
export const EVALUATION_SIDES = ['PARTNER', 'AGENCY', 'BUREAU'] as const;
export type EvaluationSide = (typeof EVALUATION_SIDES)[number];

/** What an evaluation says should become of the cooperation. */
export const RECOMMENDATIONS = ['CONTINUE', 'EXPAND', 'EXTEND', 'STOP'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
