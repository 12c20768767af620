import { asyncApiDocument, CE_HEADERS, schemaUri } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { registered } from '../support/poison';
import { ContractDocuments, type AsyncApi } from './contract-documents';

describe('a consumer that knows the AsyncAPI document alone', () => {
  const documents = new ContractDocuments(asyncApiDocument() as AsyncApi);
  const told = registered(newId());
  const dataschema = { [CE_HEADERS.dataschema]: schemaUri('agreement-registered') };
  const record = { ...told, headers: { ...told.headers, ...dataschema }, offset: 7 };
  const where = `nyata.cooperation/${record.part} at 7: nyata.agreement-registered.v1`;
  const changed = (payload: object) =>
    JSON.stringify({ ...(JSON.parse(record.value) as object), ...payload });

  it('takes what is right, also with a field of a newer release', () => {
    expect(documents.faultsOf(record)).toEqual([]);
    expect(documents.faultsOf({ ...record, value: changed({ colour: 'red' }) })).toEqual([]);
  });

  it.each([
    ['a header of another form', { headers: { ...record.headers, ce_sequence: '7' } }],
    ['a header that is missing', { headers: { ...record.headers, ce_time: undefined! } }],
    ['another producer', { headers: { ...record.headers, ce_source: '/services/x' } }],
    ['another content type', { headers: { ...record.headers, 'content-type': 'text/plain' } }],
    ['a field that is missing', { value: changed({ term: undefined }) }],
    ['a field of another form', { value: changed({ agreementId: 'x' }) }],
    ['an unknown code', { value: changed({ role: 'X' }) }],
    ['another key', { key: 'k' }],
    ['a partition that there is not', { part: 12 }],
    ['another topic', { topic: 'nyata.partners' }],
    ['a type that nobody described', { headers: {} }],
  ])('finds %s', (_, change) => {
    expect(documents.faultsOf({ ...record, ...change })).toHaveLength(1);
  });

  it('says where the record stands and what is wrong there', () => {
    expect(documents.faultsOf({ ...record, value: changed({ agreementId: 'x' }) })).toEqual([
      `${where}: /agreementId must match format "uuid"`,
    ]);
  });
});
