import { doubleReasons } from './doubles';
import { register } from './organisation-registration';

const pnm = {
  ...register(
    {
      organisationId: 'pnm',
      name: 'PT Permodalan Nasional Madani (Persero)',
      shortName: 'PNM',
      kind: 'BUMN',
      registrationNo: '01.866.222.9-073.000',
    },
    { ancestors: [] },
  ).state,
  formerNames: ['PT Permodalan Madani'],
};

test.each([
  ['Permodalan Nasional Madani', undefined, ['SAME_NAME']],
  ['P.N.M', undefined, ['SIMILAR_NAME']],
  ['pnm', undefined, ['SAME_NAME']],
  ['Permodalan Madani', undefined, ['FORMER_NAME']],
  ['Permodalan Nasonal Madani', undefined, ['SIMILAR_NAME']],
  ['Mekaar', '018662229073000', ['SAME_NUMBER']],
  ['PNM', '01.866.222.9-073.000', ['SAME_NUMBER', 'SAME_NAME']],
])('%s with the number %s may be PNM because of %j', (name, registrationNo, reasons) => {
  expect(doubleReasons({ name, registrationNo }, pnm)).toEqual(reasons);
});
