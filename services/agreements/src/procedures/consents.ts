import type { CentralAuthority, OfferDirection } from '@nyata/contracts';

/** The offer that is on the table; a counter-offer takes the place of the one before. */
export interface Offer {
  direction: OfferDirection;
  letterNo?: string;
  on: string;
  replyDueOn?: string;
  /** What a counter-offer asks to be different. */
  proposal?: string;
  /** The legal party that offers, and those that answer. */
  from: string;
  to: string[];
  accepted: { legalPartyId: string; on: string; letterNo?: string }[];
}

/** What was asked of a body outside, and what it said. */
export interface Consent<Outcome extends string> {
  requestedOn?: string;
  requestNo?: string;
  outcome?: Outcome;
  decidedOn?: string;
  no?: string;
  documentId?: string;
  /** The legal note of a deemed approval, the reason of a waiver or a refusal. */
  reason?: string;
}

export type CouncilApproval = Consent<'GRANTED' | 'REFUSED' | 'DEEMED' | 'WAIVED'>;

/** Each ministry decides for itself. */
export type CentralApproval = Partial<Record<CentralAuthority, Consent<'GRANTED' | 'REFUSED'>>>;
