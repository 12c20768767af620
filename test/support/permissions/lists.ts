import { addDays } from '@nyata/kernel';
import type { SubjectFacts } from '@nyata/testing';
import { today } from '../cooperation-story';
import type { Cast } from '../offices';
import { OWN_AFFAIR, type Records } from './records';
import type { Kind, Stated } from './facts';
import { fundedYear } from './measure-records';

/** A list, asked for one record of ours: it must be there for those who may read it, and for nobody else. */
export interface StatedList {
  query: string;
  facts: SubjectFacts;
  /** Is our record in the answer? */
  shows(body: unknown): boolean;
}

interface Items {
  items: Record<string, unknown>[];
}

const hasItems = (body: unknown) => (body as Items).items.length > 0;

/** Every route without an id in its path that reads records; what it reads for everybody is left out. */
export function statedLists(records: Records, cast: Cast, stated: Stated) {
  const listed = (kind: Kind, field: string, query: string, which: 0 | 1 = 0): StatedList => {
    const { id, facts } = stated[kind][which]!;
    return {
      query,
      facts,
      shows: (body) => (body as Items).items.some((item) => item[field] === id),
    };
  };
  const cooperation = stated.cooperation[0]!;
  const inForce = `cooperationId=${records.cooperation}`;
  const drafted = `cooperationId=${records.draftCooperation}`;
  const feedOf = (query: string, facts: SubjectFacts): StatedList => ({
    query,
    facts,
    shows: hasItems,
  });
  const figuresOf = (more: string, shows: StatedList['shows']): StatedList => ({
    query: `affairCode=${OWN_AFFAIR}&leadOrganisationId=${cast.province}${more}`,
    facts: cooperation.facts,
    shows,
  });
  return {
    '/api/organisations': [
      listed('organisation', 'organisationId', `q=${encodeURIComponent(records.title)}`),
    ],
    '/api/mapping-entries': [
      listed('mappingEntry', 'mappingEntryId', `limit=200&ownerOrganisationId=${cast.agency}`),
    ],
    '/api/mapping-entries/coverage': [
      {
        query: 'regionCode=33',
        facts: stated.mappingEntry[0]!.facts,
        shows: (body) =>
          (body as { cells: { affairCode: string; needs: number }[] }).cells.some(
            ({ affairCode, needs }) => affairCode === OWN_AFFAIR && needs > 0,
          ),
      },
    ],
    '/api/mapping-entries/sheet': [
      {
        query: `format=JSON&ownerOrganisationId=${cast.agency}`,
        facts: stated.mappingEntry[0]!.facts,
        shows: (body) => JSON.stringify(body).includes(records.title),
      },
    ],
    '/api/matches': [listed('match', 'matchId', `mappingEntryId=${records.mappingEntry}`)],
    '/api/organisations/likely-doubles': [
      {
        query: `name=${encodeURIComponent(records.title)}`,
        facts: stated.organisation[0]!.facts,
        shows: (body) =>
          (body as { items: { organisation: { organisationId: string } }[] }).items.some(
            ({ organisation }) => organisation.organisationId === records.organisation,
          ),
      },
    ],
    '/api/agreements': [
      listed('agreement', 'agreementId', inForce),
      listed('agreement', 'agreementId', drafted, 1),
    ],
    '/api/agreements/sheet': [
      {
        query: `format=JSON&${inForce}`,
        facts: stated.agreement[0]!.facts,
        shows: (body) => (body as object[]).length > 0,
      },
    ],
    '/api/imports': [listed('import', 'importId', 'limit=200')],
    '/api/action-plans': [listed('plan', 'planId', inForce), listed('plan', 'planId', drafted, 1)],
    '/api/milestones': [listed('milestone', 'milestoneId', inForce)],
    '/api/obstacles': [listed('obstacle', 'obstacleId', inForce)],
    '/api/reports': [listed('report', 'reportId', inForce)],
    '/api/fundings': [listed('funding', 'fundingId', inForce)],
    '/api/plan-links': [listed('planLink', 'planLinkId', inForce)],
    '/api/indicators': [listed('indicator', 'indicatorId', inForce)],
    '/api/evaluations': [listed('evaluation', 'roundId', inForce)],
    '/api/update-requests': [listed('updateRequest', 'requestId', inForce)],
    '/api/deviations': [
      {
        query: `${inForce}&fiscalYear=${fundedYear()}`,
        facts: cooperation.facts,
        shows: (body) => (body as Items).items.length > 0,
      },
    ],
    '/api/budget-gaps': [
      {
        query: `on=${fundedYear() - 1}-11-15`,
        facts: cooperation.facts,
        shows: (body) => (body as Items).items.some(({ actionId }) => actionId === records.action),
      },
    ],
    '/api/change-requests': [listed('changeRequest', 'changeRequestId', inForce)],
    '/api/assessments': [
      listed('cooperation', 'cooperationId', `q=${encodeURIComponent(records.title)}`),
    ],
    '/api/portfolio': [figuresOf('', (body) => (body as { total: number }).total > 0)],
    '/api/portfolio/slices': [figuresOf('&by=type', hasItems)],
    // Nothing of ours has an implementing agreement, is confirmed, late, a year old or
    // part of a programme, and nobody has exported anything.
    '/api/portfolio/durations': [],
    '/api/portfolio/stalled': [],
    '/api/portfolio/trend': [],
    '/api/portfolio/programme': [],
    '/api/portfolio/timeline': [
      listed(
        'cooperation',
        'cooperationId',
        `q=${encodeURIComponent(records.title)}&from=${today()}&to=${addDays(today(), 3650)}`,
      ),
    ],
    '/api/exports': [],
    '/api/portfolio/calendar': [
      figuresOf(`&from=${today()}&to=${addDays(today(), 3650)}`, hasItems),
    ],
    '/api/feed': [
      feedOf(inForce, cooperation.facts),
      feedOf(drafted, stated.cooperation[1]!.facts),
    ],
    '/api/members': [listed('member', 'memberId', `limit=200&organisationId=${cast.partner}`)],
  } satisfies Record<string, StatedList[]>;
}
