import { AGENCY, exampleId, JATENG, PNM } from './events/examples';
import { readAsSurvivor } from './merged-organisation';

const old = { ...PNM, organisationId: exampleId(4), legalPartyId: exampleId(4), name: 'PT PNM' };
const merger = { organisationId: old.organisationId, survivor: PNM };

test('a snapshot of a merged organisation is read as the survivor, name and all', () => {
  const parties = [
    { org: JATENG, side: 1 },
    { org: old, side: 2 },
  ];
  expect(readAsSurvivor({ parties }, merger).parties).toEqual([
    { org: JATENG, side: 1 },
    { org: PNM, side: 2 },
  ]);
});

test('a unit below it comes under the legal party of the survivor and keeps its name', () => {
  const unit = { ...AGENCY, legalPartyId: old.organisationId };
  expect(readAsSurvivor(unit, merger)).toEqual({ ...AGENCY, legalPartyId: PNM.legalPartyId });
});

test('ids follow where they stand for it, each once in a list', () => {
  const data = {
    executingOrganisationIds: [old.organisationId, PNM.organisationId],
    adoptions: [{ legalPartyId: old.organisationId, on: '2026-01-05' }],
    title: 'Pembiayaan',
    at: new Date('2026-01-05'),
  };
  expect(readAsSurvivor(data, merger)).toEqual({
    ...data,
    executingOrganisationIds: [PNM.organisationId],
    adoptions: [{ legalPartyId: PNM.legalPartyId, on: '2026-01-05' }],
  });
});
