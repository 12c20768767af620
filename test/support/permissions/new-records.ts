import type { Permission, SubjectFacts } from '@nyata/testing';
import { particulars, registration } from '../cooperation-story';
import type { Cast } from '../offices';
import { liaison, need, obstacle, partner, pdf, reschedule, type Records } from './records';
import type { Stated } from './facts';
import { evaluation, question, report } from './measure-records';

/**
 * A route that makes a record which its body names: a right body, and the facts that its use case must judge by.
 * Only those whom it must refuse send it; who may do it sends a broken one, so that nothing is ever written.
 */
export interface NewRecord {
  body(): object | FormData;
  facts: SubjectFacts;
  /** Another permission that does as well. */
  or?: Permission;
  /** Says plainly whose record it is instead of hiding it: the caller has named it itself. */
  plain?: true;
}

export function newRecords(records: Records, cast: Cast, stated: Stated) {
  const milestone = stated.milestone[0]!.facts;
  const begun: SubjectFacts = {
    organisationId: cast.agency,
    leadLegalPartyId: cast.province,
    draft: true,
  };
  return {
    '/api/organisations': {
      body: () => ({ ...partner(`Cabang ${records.title}`), parentOrganisationId: cast.province }),
      facts: { organisationId: cast.province, legalPartyId: cast.province, public: true },
    },
    '/api/mapping-entries': {
      body: () => need(cast.agency, records.title),
      facts: stated.mappingEntry[0]!.facts,
      plain: true,
    },
    '/api/mapping-entries/imports': {
      body: () => {
        const form = new FormData();
        form.append('ownerOrganisationId', cast.agency);
        const sheet = 'Jenis;Apa;Kode urusan\nKebutuhan;Gula semut;3.31\n';
        form.append('file', new Blob([sheet], { type: 'text/csv' }), 'pemetaan.csv');
        return form;
      },
      facts: { organisationId: cast.agency, legalPartyId: cast.province },
      plain: true,
    },
    '/api/matches': {
      body: () => ({
        mappingEntryId: records.mappingEntry,
        organisationId: records.organisation,
      }),
      facts: stated.mappingEntry[0]!.facts,
    },
    '/api/agreements': {
      body: () => particulars(cast, `${records.title} lain`),
      facts: begun,
      plain: true,
    },
    '/api/agreements/registrations': {
      body: () => registration(cast, `${records.title} lain`),
      facts: begun,
      plain: true,
    },
    '/api/evidence': {
      body: () => {
        const form = new FormData();
        form.append('milestoneId', records.milestone);
        const { name, type, bytes } = pdf('Bukti');
        form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
        return form;
      },
      facts: milestone,
      or: 'milestones.answer',
    },
    '/api/reports': {
      body: () => report(records.cooperation),
      facts: stated.cooperation[0]!.facts,
    },
    '/api/evaluations': {
      body: () => evaluation(records.cooperation),
      facts: stated.cooperation[0]!.facts,
    },
    '/api/update-requests': {
      body: () => question(records.action, cast.partner),
      facts: stated.cooperation[0]!.facts,
    },
    '/api/evidence/assemblies': {
      body: () => ({
        milestoneId: records.milestone,
        fileName: 'Bukti.pdf',
        sha256: 'ab'.repeat(32),
        pieces: ['ab'.repeat(32)],
      }),
      facts: milestone,
      or: 'milestones.answer',
    },
    '/api/change-requests': {
      body: () => reschedule({ milestoneId: records.milestone }),
      facts: milestone,
    },
    '/api/obstacles': {
      body: () => obstacle({ milestoneId: records.milestone }),
      facts: milestone,
    },
    '/api/exports': {
      body: () => ({ kind: 'BRIEF', format: 'XLSX', cooperationId: records.cooperation }),
      facts: stated.cooperation[0]!.facts,
    },
    '/api/members': { body: () => liaison(cast.partner), facts: stated.member[0]!.facts },
  } satisfies Record<string, NewRecord>;
}
