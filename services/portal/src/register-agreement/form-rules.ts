import { needsUmbrella, type FormValues } from './form-values';

export type FaultCode =
  | 'REQUIRED'
  | 'SIGNED_IN_FUTURE'
  | 'ENDS_BEFORE_START'
  | 'TERM_REQUIRED'
  | 'PARTY_TWICE'
  | 'NOTE_REQUIRED'
  | 'UMBRELLA_REQUIRED';

export interface FieldFault {
  field: string;
  code: FaultCode;
}

/** What can be told before asking the service, in the order of the form. The service judges the rest. */
export function faultsOf(values: FormValues, today: string): FieldFault[] {
  const signed = values.mode === 'SIGNED';
  const faults: [string, FaultCode, boolean][] = [
    ['umbrellaId', 'UMBRELLA_REQUIRED', !signed && needsUmbrella(values) && !values.umbrellaId],
    ['title', 'REQUIRED', values.title.trim() === ''],
    ['subjectMatter', 'REQUIRED', values.subjectMatter.trim() === ''],
    ['affairCodes', 'REQUIRED', values.affairCodes.length === 0],
    ...values.parties.flatMap((party, index): [string, FaultCode, boolean][] => [
      [`parties.${index}.organisationId`, 'REQUIRED', party.organisationId === ''],
      [`parties.${index}.organisationId`, 'PARTY_TWICE', isRepeated(values, index)],
      [`parties.${index}.signatoryOffice`, 'REQUIRED', party.signatoryOffice.trim() === ''],
    ]),
    ['leadOrganisationId', 'REQUIRED', values.leadOrganisationId === ''],
    ['signedOn', 'REQUIRED', signed && values.signedOn === ''],
    ['signedOn', 'SIGNED_IN_FUTURE', signed && values.signedOn > today],
    ['startsOn', 'REQUIRED', values.startsOn === '' && !(signed && values.signedOn !== '')],
    ['endsOn', 'TERM_REQUIRED', values.endsOn === '' && values.reviewOn === ''],
    ['endsOn', 'ENDS_BEFORE_START', values.endsOn !== '' && values.endsOn < startOf(values)],
    ['typeNote', 'NOTE_REQUIRED', values.cooperationType !== '' && values.typeNote.trim() === ''],
  ];
  const seen = new Set<string>();
  return faults
    .filter(([field, , wrong]) => wrong && !seen.has(field) && Boolean(seen.add(field)))
    .map(([field, code]) => ({ field, code }));
}

const startOf = ({ startsOn, signedOn }: FormValues): string => startsOn || signedOn;

const isRepeated = ({ parties }: FormValues, index: number): boolean => {
  const id = parties[index]?.organisationId;
  return id !== '' && parties.findIndex((party) => party.organisationId === id) < index;
};
