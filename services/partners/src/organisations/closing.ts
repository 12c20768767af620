import { refusal } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import {
  after,
  orgRefOf,
  revised,
  type Organisation,
  type OrganisationDecision,
} from './organisation';
import type { Ancestor } from './parent-chain';

/**
 * Closes an organisation: its past stays, nothing new is given to it.
 * @param openActions how many actions it still owns: they need another owner first
 */
export function deactivate(
  organisation: Organisation,
  { reason }: { reason: string },
  known: { openActions: number },
  by: Origin,
): OrganisationDecision {
  const status = after(organisation, 'deactivate');
  if (known.openActions > 0) throw refusal('STILL_OWNS_ACTIONS', { count: known.openActions });
  const { organisationId } = organisation;
  return {
    state: { ...organisation, status },
    events: [
      {
        name: 'organisation-deactivated',
        payload: { organisationId, on: businessDate(by.now), reason },
      },
    ],
  };
}

/**
 * An organisation turns out to be another one. It keeps its row and its past; whatever names it is read as
 * the survivor.
 * @param known the chain from the survivor to the top, itself first
 */
export function mergeInto(
  organisation: Organisation,
  survivor: Organisation,
  { reason }: { reason: string },
  known: { ancestors: readonly Ancestor[] },
  by: Origin,
): OrganisationDecision {
  const status = after(organisation, 'merge');
  const { organisationId } = organisation;
  const fault = faultOfSurvivor(organisation, survivor, known.ancestors);
  if (fault) throw refusal(fault, {}, [{ pointer: '/survivorOrganisationId', code: fault }]);
  return {
    state: { ...organisation, status, mergedIntoId: survivor.organisationId },
    events: [
      {
        name: 'organisation-merged',
        payload: {
          organisationId,
          survivor: orgRefOf(survivor),
          on: businessDate(by.now),
          reason,
        },
      },
    ],
  };
}

function faultOfSurvivor(
  { organisationId }: Organisation,
  survivor: Organisation,
  ancestors: readonly Ancestor[],
) {
  if (survivor.organisationId === organisationId) return 'SURVIVOR_IS_ITSELF';
  if (survivor.status === 'MERGED' || survivor.status === 'INACTIVE') return 'SURVIVOR_MERGED';
  if (ancestors.some((ancestor) => ancestor.organisationId === organisationId))
    return 'PARENT_CYCLE';
  return undefined;
}

/** What stood below a merged organisation stands below its survivor. */
export const moveBelow = (organisation: Organisation, survivor: Organisation) =>
  revised({
    ...organisation,
    parentOrganisationId: survivor.organisationId,
    legalPartyId: survivor.legalPartyId,
  });
