import { emptyEntry, inputOf, missingIn } from './entry-values';

const typed = {
  ...emptyEntry('dinas'),
  regionCode: '33.05',
  affairCodes: ['3.31'],
  subjectMatter: ' Gula semut ',
};

test('what is still missing is named, nothing else', () => {
  expect(missingIn(emptyEntry('dinas'))).toEqual(['subjectMatter', 'affairCodes', 'regionCode']);
  expect(missingIn({ ...typed, horizonMonths: '0' })).toEqual(['horizonMonths']);
  expect(missingIn(typed)).toEqual([]);
});

test('what is empty is not sent, and a plan needs its code', () => {
  expect(inputOf({ ...typed, planDocument: 'RKPD' })).toEqual({
    ownerOrganisationId: 'dinas',
    regionCode: '33.05',
    kind: 'NEED',
    affairCodes: ['3.31'],
    subjectMatter: 'Gula semut',
    candidateOrganisationIds: [],
    candidateKinds: [],
    horizonMonths: 36,
  });
  const planned = inputOf({ ...typed, planDocument: 'RKPD', planCode: '3.31.02' });
  expect(planned.planLinks).toEqual([{ docType: 'RKPD', code: '3.31.02' }]);
});
