/** One way to slice a portfolio. */
export interface Slicing {
  /** SQL of the slices that a counted row belongs to; one value, or a list where `many`. */
  by: string;
  many?: boolean;
  /** The filter of lists and figures that narrows to one slice. */
  filter: string;
}

const slicings = {
  // A regency counts for its province too, as its filter finds it.
  region: {
    by: `array(select distinct lies from unnest(region_codes) code,
      lateral (values (code), (split_part(code, '.', 1))) as each(lies))`,
    many: true,
    filter: 'regionCode',
  },
  affair: { by: 'affair_codes', many: true, filter: 'affairCode' },
  partnerKind: { by: 'partner_kinds', many: true, filter: 'partnerKind' },
  type: { by: 'cooperation_type', filter: 'cooperationType' },
  year: { by: `nullif(signing_year, 0)`, filter: 'signingYear' },
  lead: { by: 'lead_organisation_id', filter: 'leadOrganisationId' },
  agency: { by: 'agency_id', filter: 'agencyId' },
} as const satisfies Record<string, Slicing>;

export type SlicingName = keyof typeof slicings;

/**
 * What a portfolio is sliced by. A cooperation lies in several slices of a list (regions, affairs, kinds of
 * partners): those sum up to more than the total, the others exactly to it.
 */
export const SLICINGS: Readonly<Record<SlicingName, Slicing>> = slicings;

export const SLICING_NAMES = Object.keys(slicings) as SlicingName[];
