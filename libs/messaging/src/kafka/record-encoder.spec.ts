import { encodeRecord, type MessageParts } from './record-encoder';

const RECORD = 'kafkajs/src/protocol/recordBatch/record/v0';
const theirs = jest.requireActual<(message: MessageParts) => { buffer: Buffer }>(RECORD);

describe('a record for Kafka', () => {
  it.each<[string, MessageParts]>([
    ['with nothing in it', {}],
    ['without a value', { key: 'k', value: null }],
    ['of one byte more than a length of one byte can tell', { value: 'x'.repeat(64) }],
    ['of text and bytes', { key: 'kunci ✓', value: Buffer.from([0, 255, 128]) }],
    [
      'far behind the first of its batch',
      { offsetDelta: 70_000, timestampDelta: 86_400_000 * 400 },
    ],
    ['before the first of its batch', { timestampDelta: -5, value: 'v' }],
    [
      'with headers',
      {
        ...{ key: 'a', value: JSON.stringify({ nama: 'Kulon Progo' }) },
        headers: { ce_id: '1', ce_subject: 'Jawa – Tengah', empty: '', twice: ['1', '2'] },
      },
    ],
    ['of a hundred kilobytes', { key: 'a', value: 'Jawa Tengah '.repeat(8000) }],
  ])('%s is the same, byte by byte, as kafkajs writes it', (_what, message) => {
    expect(encodeRecord(message).buffer).toEqual(theirs(message).buffer);
  });

  it('is written so by the producer', () => {
    jest.isolateModules(() => {
      jest.requireActual('./kafkajs-patches');
      expect(jest.requireActual<() => object>(RECORD).name).toBe('encodeRecord');
    });
  });
});
