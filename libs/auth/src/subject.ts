/** What the guard must know of the record that a route is about. A fact that a record doesn't have is left out. */
export interface SubjectFacts {
  /**
   * The one organisation whose record it is: owner of an action, a milestone or a mapping entry,
   * initiator of an agreement. Where it is named, it alone is "own organisation".
   */
  organisationId?: string;
  legalPartyId?: string;
  /** The legal party that keeps the record in its books: who registered an organisation. */
  registrarLegalPartyId?: string;
  /** Of a cooperation's record: the lead and all parties (legal party ids), executing units, regions. */
  leadLegalPartyId?: string;
  partyLegalPartyIds?: string[];
  executingOrganisationIds?: string[];
  regionCodes?: string[];
  confirmerOrganisationIds?: string[];
  /** Partners see an agreement from the offer on; before, only the lead's party. */
  draft?: boolean;
  public?: boolean;
}

/** Each service says what its records are: null = unknown id. */
export interface SubjectDirectory {
  find(kind: string, id: string): Promise<SubjectFacts | null>;
}

/** Nest token of the service's `SubjectDirectory`. */
export const SUBJECT_DIRECTORY = Symbol('SubjectDirectory');
