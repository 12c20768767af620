import { comparableName } from './comparable-name';

test.each([
  ['PT. Permodalan Nasional Madani (Persero)', 'permodalan nasional madani'],
  ['Pemkab. Kebumen', 'pemerintah kabupaten kebumen'],
  ['PEMPROV JATENG', 'pemerintah provinsi jawa tengah'],
  ['Café  Søren', 'cafe søren'],
  ['Yayasan', 'yayasan'],
  ['', ''],
])('%s is compared as %s', (name, comparable) => {
  expect(comparableName(name)).toBe(comparable);
});
