import { REFUSALS, refusal, refusalStatus, type Refusal, type RefusalCode } from '.';
import { actionsRefusals } from './actions';
import { answerRefusals } from './actions-answers';
import { measureRefusals } from './actions-measures';
import { agreementsRefusals } from './agreements';
import { lifeRefusals } from './agreements-life';
import { approvalRefusals } from './agreements-approvals';
import { procedureRefusals } from './agreements-procedure';
import { documentRefusals } from './documents';
import { fieldRefusals } from './fields';
import { gatewayRefusals } from './gateway';
import { generalRefusals } from './general';
import { httpRefusals } from './http';
import { importRefusals } from './import';
import { monitoringRefusals } from './monitoring';
import { partnersRefusals } from './partners';
import { sheetRefusals } from './sheets';

const codes = Object.keys(REFUSALS) as RefusalCode[];
const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each(codes)('refusal %s', (code) => {
  const { id, en }: Refusal = REFUSALS[code];

  it('is a sentence in Indonesian and in English with the same parameters', () => {
    for (const sentence of [id, en]) expect(sentence).toMatch(/^[A-Z{].{10,}[.?]$/s);
    expect(id).not.toBe(en);
    expect(placeholders(id)).toEqual(placeholders(en));
  });

  it('has a status that says whose fault it is', () => {
    expect(refusalStatus(code)).toBeGreaterThanOrEqual(400);
    expect(refusalStatus(code)).toBeLessThan(600);
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  });
});

describe('the table of refusals', () => {
  it('declares each code once', () => {
    const parts = [
      generalRefusals,
      fieldRefusals,
      sheetRefusals,
      documentRefusals,
      importRefusals,
      httpRefusals,
      partnersRefusals,
      agreementsRefusals,
      procedureRefusals,
      approvalRefusals,
      lifeRefusals,
      actionsRefusals,
      answerRefusals,
      measureRefusals,
      monitoringRefusals,
      gatewayRefusals,
    ].flatMap((part) => Object.keys(part));
    const twice = parts.filter((code, index) => parts.indexOf(code) !== index);
    expect(twice).toEqual([]);
    expect(parts.sort()).toEqual([...codes].sort());
  });

  it('answers input with 422, state with 409, right with 403, the unknown with 404', () => {
    expect(refusalStatus('VALIDATION_FAILED')).toBe(422);
    expect(refusalStatus('NOT_KNOWN_YET')).toBe(409);
    expect(refusalStatus('FORBIDDEN')).toBe(403);
    expect(refusalStatus('NOT_FOUND')).toBe(404);
  });

  it('gives preconditions, sizes and sign-in their own status', () => {
    expect(refusalStatus('IF_MATCH_REQUIRED')).toBe(428);
    expect(refusalStatus('VERSION_CONFLICT')).toBe(412);
    expect(refusalStatus('BODY_TOO_LARGE')).toBe(413);
    expect(refusalStatus('BROKEN_JSON')).toBe(400);
    expect(refusalStatus('UNAUTHENTICATED')).toBe(401);
    expect(refusalStatus('UNAVAILABLE')).toBe(503);
  });

  it('makes errors that carry their code and parameters', () => {
    expect(refusal('CURSOR_UNKNOWN', { at: 1 })).toMatchObject({
      code: 'CURSOR_UNKNOWN',
      params: { at: 1 },
    });
  });
});
