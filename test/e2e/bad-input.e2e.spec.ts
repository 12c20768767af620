import { addDays } from '@nyata/kernel';
import { registration, today } from '../support/cooperation-story';
import { expectRefusal } from '../support/bad-input/expecting';
import {
  by,
  organisation,
  setScene,
  title,
  type BadInput,
  type Scene,
} from '../support/bad-input/scene';
import type { Sending } from '../support/bad-input/sending';
import { Traces } from '../support/bad-input/traces';
import { runningSystem } from '../support/systems';

const { origin, server } = runningSystem('embedded');

const registering = (scene: Scene, change: object): Sending =>
  by(scene, 'officer', '/api/agreements/registrations', {
    body: { ...registration(scene.cast, title()), ...change },
  });

const CASES: BadInput[] = [
  {
    what: 'an export of a report that there is not',
    sending: (scene) =>
      by(scene, 'officer', '/api/exports', { body: { kind: 'ALL', format: 'XLSX' } }),
    status: 422,
    code: 'VALIDATION_FAILED',
    field: ['/kind', 'NOT_IN_LIST'],
  },
  {
    what: 'an unknown field',
    sending: (scene) =>
      by(scene, 'officer', '/api/organisations', { body: { ...organisation(), x: 1 } }),
    status: 422,
    code: 'VALIDATION_FAILED',
    field: ['/x', 'UNKNOWN_FIELD'],
  },
  {
    what: 'a day that does not exist',
    sending: (scene) => registering(scene, { signedOn: '2026-02-30' }),
    status: 422,
    code: 'VALIDATION_FAILED',
    field: ['/signedOn', 'NOT_A_DATE'],
  },
  {
    what: 'an end before the start',
    sending: (scene) =>
      registering(scene, { term: { startsOn: today(), endsOn: addDays(today(), -1) } }),
    status: 422,
    code: 'ENDS_BEFORE_START',
    field: ['/term/endsOn', 'ENDS_BEFORE_START'],
  },
  {
    what: 'an agreement that is signed tomorrow',
    sending: (scene) => registering(scene, { signedOn: addDays(today(), 1) }),
    status: 422,
    code: 'SIGNED_IN_FUTURE',
    field: ['/signedOn', 'SIGNED_IN_FUTURE'],
  },
  {
    what: 'a signature that is given tomorrow',
    sending: (scene) =>
      by(scene, 'officer', `/api/agreements/${scene.draft.agreementId}/signatures`, {
        ifMatch: scene.draft.version,
        body: {
          partyId: scene.draft.parties[0]!.partyId,
          signedOn: addDays(today(), 1),
          method: 'DESK',
          checklist: { initialled: true, dutyStamped: true, sealed: true, copyReceived: true },
        },
      }),
    status: 422,
    code: 'SIGNED_IN_FUTURE',
    field: ['/signedOn', 'SIGNED_IN_FUTURE'],
  },
  {
    what: 'a party that is named twice',
    sending: (scene) => {
      const { parties } = registration(scene.cast, title());
      return registering(scene, { parties: [...parties, { ...parties[1], side: 3 }] });
    },
    status: 422,
    code: 'PARTY_TWICE',
    field: ['/parties/2/organisationId', 'PARTY_TWICE'],
  },
  {
    what: 'a confirmation by the claimant itself',
    sending: (scene) =>
      by(scene, 'agency', `/api/milestones/${scene.milestone.milestoneId}/confirmations`, {
        body: { claimId: scene.claimId },
      }),
    status: 403,
    code: 'FORBIDDEN',
  },
  {
    what: 'a confirmation by another office of the claimant’s legal party',
    sending: (scene) =>
      by(scene, 'officer', `/api/milestones/${scene.milestone.milestoneId}/confirmations`, {
        body: { claimId: scene.claimId },
      }),
    status: 403,
    code: 'FORBIDDEN',
  },
  {
    what: 'an office of the claimant’s legal party that is named as confirmer',
    sending: (scene) =>
      by(scene, 'agency', `/api/actions/${scene.milestone.actionId}/milestones`, {
        body: {
          title: 'Angkatan kedua',
          dueOn: addDays(today(), 70),
          confirmerOrganisationIds: [scene.cast.province],
        },
      }),
    status: 403,
    code: 'CONFIRMER_SAME_PARTY',
    field: ['/confirmerOrganisationIds', 'CONFIRMER_SAME_PARTY'],
  },
];

describe('input that is refused in both languages, with nothing written:', () => {
  let traces: Traces;
  let scene: Scene;

  beforeAll(async () => {
    traces = await Traces.in(server);
    scene = await setScene(origin);
  });
  afterAll(() => traces?.close());

  it.each(CASES)('$what ($status $code)', async ({ sending, ...expected }) => {
    await expectRefusal(traces, sending(scene), expected);
  });
});
