import type { PlanDocument } from '@nyata/contracts';
import { action } from '../../test/examples';
import { linkToPlan, unlinkFromPlan, type PlanLink } from './plan-link';

const { actionId, cooperationId } = action;
const link = (docType: PlanDocument, code: string, fiscalYear?: number, present: PlanLink[] = []) =>
  linkToPlan(
    {
      planLinkId: 'link',
      ...{ actionId, cooperationId, docType, code },
      ...(fiscalYear && { fiscalYear }),
    },
    present,
  );

describe('a plan link', () => {
  it.each([
    ['RPJMD', '2.17.03', undefined],
    ['RENSTRA', '2.17.03.2.01', undefined],
    ['RKPD', '2.17.03.2.01', 2027],
    ['RENJA', '2.17.03.2.01.0004', 2027],
    ['RENJA', 'X.XX.01.2.01.0001', 2027],
    ['DPA', '2.17.03.2.01.0004/5.1.02.01', 2027],
  ] as const)('ties an action to %s %s', (docType, code, year) => {
    expect(link(docType, code, year).events).toMatchObject([
      { name: 'plan-linked', payload: { docType, code } },
    ]);
  });

  it.each([
    ['RPJMD', '2.17.03.2.01'],
    ['RENJA', '2.17.03'],
    ['DPA', '2.17.03.2.01'],
    ['RKPD', '2.17.3.2.01'],
    ['RENSTRA', 'Program UMKM'],
  ] as const)('is refused for %s with a code of another shape: %s', (docType, code) => {
    expect(() => link(docType, code, 2027)).toThrow('PLAN_CODE_SHAPE');
  });

  it('of a yearly paper names the fiscal year', () => {
    expect(() => link('DPA', '2.17.03.2.01.0004')).toThrow('FISCAL_YEAR_REQUIRED');
  });

  it('stands once, and may be made again after it was taken away', () => {
    const { state } = link('RENJA', '2.17.03.2.01.0004', 2027);
    expect(() => link('RENJA', '2.17.03.2.01.0004', 2027, [state])).toThrow('ALREADY_LINKED');
    const gone = unlinkFromPlan(state);
    expect(gone.events).toMatchObject([{ name: 'plan-unlinked' }]);
    expect(() => unlinkFromPlan(gone.state)).toThrow('ALREADY_UNLINKED');
    expect(link('RENJA', '2.17.03.2.01.0004', 2027, [gone.state]).state.unlinked).toBe(false);
  });
});
