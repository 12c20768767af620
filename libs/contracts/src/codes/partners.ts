/** The 25 kinds of organisation (domain.md §3.1). */
export const ORGANISATION_KINDS = [
  'PROVINCE',
  'REGENCY',
  'CITY',
  'OPD',
  'SETDA_BUREAU',
  'SETWAN',
  'DPRD',
  'MINISTRY_AGENCY',
  'VERTICAL_OFFICE',
  'STATE_UNIVERSITY_BLU',
  'STATE_UNIVERSITY_PTNBH',
  'PRIVATE_UNIVERSITY',
  'BUMN',
  'BUMD',
  'PRIVATE_COMPANY',
  'COOPERATIVE',
  'NGO_FOUNDATION',
  'ASSOCIATION',
  'MEDIA',
  'COMMUNITY_GROUP',
  'FOREIGN_REGION',
  'FOREIGN_INSTITUTION',
  'JOINT_SECRETARIAT',
  'INDIVIDUAL',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** States of an organisation in the register. */
export const ORGANISATION_STATUSES = ['REGISTERED', 'VERIFIED', 'INACTIVE', 'MERGED'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** What a mapping entry speaks of: something missing, something offered, something that could grow. */
export const MAPPING_KINDS = ['NEED', 'OFFER', 'POTENTIAL'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** States of a mapping entry. */
export const MAPPING_STATUSES = [
  'IDENTIFIED',
  'VERIFIED',
  'PRIORITISED',
  'CONVERTED',
  'DROPPED',
] as const;
export type MappingStatus = (typeof MAPPING_STATUSES)[number];

/** Why an organisation is a candidate for a mapping entry; each is a part of the score. */
export const MATCH_REASONS = [
  'COMPLEMENT',
  'SAME_AFFAIR',
  'ADJACENT',
  'KIND_FITS',
  'DELIVERY_RECORD',
  'SAME_PLAN_OBJECTIVE',
] as const;
export type MatchReasonCode = (typeof MATCH_REASONS)[number];

/** States of a match: one candidate partnership that someone pursues. */
export const MATCH_STATUSES = [
  'PROPOSED',
  'CONTACTED',
  'AGREED_IN_PRINCIPLE',
  'CONVERTED',
  'DECLINED',
] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** What the priority of a mapping entry is made of; the weights are policy data. */
export const PRIORITY_CRITERIA = ['PLAN_LINK', 'BENEFIT', 'URGENCY', 'READINESS'] as const;
export type PriorityCriterion = (typeof PRIORITY_CRITERIA)[number];

/** The planning documents an entry or an action can be linked to. */
export const PLAN_DOCUMENTS = ['RPJMD', 'RENSTRA', 'RKPD', 'RENJA', 'DPA'] as const;
export type PlanDocument = (typeof PLAN_DOCUMENTS)[number];

/** Roles of a member (model.md §8); `public` is a caller without a member. */
export const MEMBER_ROLES = [
  'bureau-officer',
  'bureau-head',
  'agency-liaison',
  'partner-liaison',
  'planner',
  'inspector',
  'central-representative',
  'ministry',
  'admin',
  'public',
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
