import type {
  CooperationType,
  MappingKind,
  OrganisationKind,
  PlanDocument,
} from '@nyata/contracts';
import type { MappingInput } from '../api/mapping';

/** What is typed into the form of a new entry; '' where nothing is. */
export interface EntryValues {
  kind: MappingKind;
  ownerOrganisationId: string;
  regionCode: string;
  affairCodes: string[];
  subjectMatter: string;
  problem: string;
  expectedBenefit: string;
  candidateOrganisationIds: string[];
  candidateKinds: string[];
  cooperationType: CooperationType | '';
  horizonMonths: string;
  planDocument: PlanDocument | '';
  planCode: string;
}

export const emptyEntry = (ownerOrganisationId: string): EntryValues => ({
  kind: 'NEED',
  ownerOrganisationId,
  regionCode: '',
  affairCodes: [],
  subjectMatter: '',
  problem: '',
  expectedBenefit: '',
  candidateOrganisationIds: [],
  candidateKinds: [],
  cooperationType: '',
  horizonMonths: '36',
  planDocument: '',
  planCode: '',
});

/** The required fields that are still empty. */
export const missingIn = (values: EntryValues): (keyof EntryValues)[] =>
  (
    ['subjectMatter', 'affairCodes', 'ownerOrganisationId', 'regionCode', 'horizonMonths'] as const
  ).filter(
    (field) =>
      values[field].length === 0 || (field === 'horizonMonths' && !(Number(values[field]) >= 1)),
  );

export function inputOf(values: EntryValues): MappingInput {
  const { planDocument, planCode, cooperationType } = values;
  return {
    ownerOrganisationId: values.ownerOrganisationId,
    regionCode: values.regionCode,
    kind: values.kind,
    affairCodes: values.affairCodes,
    subjectMatter: values.subjectMatter.trim(),
    ...(values.problem.trim() && { problem: values.problem.trim() }),
    ...(values.expectedBenefit.trim() && { expectedBenefit: values.expectedBenefit.trim() }),
    candidateOrganisationIds: values.candidateOrganisationIds,
    candidateKinds: values.candidateKinds as OrganisationKind[],
    ...(cooperationType && { cooperationType }),
    horizonMonths: Number(values.horizonMonths),
    ...(planDocument &&
      planCode.trim() && { planLinks: [{ docType: planDocument, code: planCode.trim() }] }),
  };
}
