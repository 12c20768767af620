import { eventSource, eventType, parseEventType, schemaUri, sequenceText } from './envelope';

describe('the envelope of an event', () => {
  it('names the type with its version, and takes it apart again', () => {
    expect(eventType('agreement-signed')).toBe('nyata.agreement-signed.v1');
    expect(parseEventType('nyata.agreement-signed.v1')).toEqual({
      name: 'agreement-signed',
      version: 1,
    });
  });

  it('reads a type of a newer release, and refuses one that is not ours', () => {
    expect(parseEventType('nyata.council-asked.v12')).toEqual({
      name: 'council-asked',
      version: 12,
    });
    for (const type of ['agreement-signed', 'nyata.x.v0', 'nyata.x', 'other.x.v1', ''])
      expect(parseEventType(type)).toBeNull();
  });

  it('writes the sequence so that texts compare like numbers', () => {
    expect(sequenceText(9) < sequenceText(10)).toBe(true);
    expect(sequenceText(12)).toBe('0000000012');
  });

  it('says where it comes from and which schema it follows', () => {
    expect(eventSource('actions')).toBe('/services/actions');
    expect(schemaUri('agreement-signed')).toBe('urn:nyata:schema:agreement-signed:v1');
  });
});
