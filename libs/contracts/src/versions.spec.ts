import { Ajv } from 'ajv';
import { EVENTS } from './events';
import { eventType } from './envelope';
import { assertPublishable, PayloadError, readPayload } from './validation';
import { eventNames, everyShape, liftPayload, shapesOf } from './versions';

const aged = eventNames().filter((name) => shapesOf(name).length > 1);
const older = everyShape().filter(({ name, shape }) => shape.version < EVENTS[name].version);

describe.each(older)('$id, which the log still holds', ({ name, shape }) => {
  it('has an example that its own schema takes', () => {
    const validate = new Ajv({ validateFormats: false }).compile(shape.payload);
    expect([validate(shape.example), validate.errors]).toEqual([true, null]);
  });

  it('reaches readers in the shape of today', () => {
    const read = readPayload(name, shape.version, shape.example);
    expect(() => assertPublishable({ name, payload: read } as never)).not.toThrow();
  });

  it('keeps its place: the lift changes neither key nor subject', () => {
    const { key, subject } = EVENTS[name];
    const place = (payload: object) => {
      const fields = payload as Record<string, unknown>;
      return [fields[key], fields[subject]];
    };
    expect(place(liftPayload(name, shape.version, shape.example))).toEqual(place(shape.example));
  });

  it('is no longer sent', () => {
    expect(() => assertPublishable({ name, payload: shape.example } as never)).toThrow(
      PayloadError,
    );
  });
});

describe('versions', () => {
  it('are declared without a gap, the one that is sent last', () => {
    expect(aged).not.toEqual([]);
    for (const name of aged)
      expect(shapesOf(name).map(({ version }) => version)).toEqual(
        shapesOf(name).map((_, index) => index + 1),
      );
  });

  it('are checked against their own schema before they are lifted', () => {
    expect(() => readPayload('action-plan-closed', 1, { planId: 'x' })).toThrow(
      'action-plan-closed breaks its schema at ',
    );
    expect(() => readPayload('action-plan-closed', 3, {})).toThrow('version 3 is unknown');
  });

  it('turn the free reason of a closed plan into the code that it always was', () => {
    const { reason: _, ...rest } = EVENTS['action-plan-closed'].earlier![0]!.example as {
      reason: string;
    };
    const read = readPayload('action-plan-closed', 1, { ...rest, reason: 'Mitra mundur', more: 1 });
    expect(read).toEqual({ ...rest, reasonCode: 'AGREEMENT_WITHDRAWN' });
    expect(eventType('action-plan-closed')).toBe('nyata.action-plan-closed.v2');
  });
});
