import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import { ProcedureBook } from '@nyata/reference';
import { frameworkOf } from '../framework/framework';
import {
  closesByItself,
  daysInStage,
  firstDueOn,
  type StageRun,
} from '../procedures/procedure-run';
import { policyOf } from '../procedures/policy';
import { blockersOf } from '../procedures/blockers';
import { papersFor } from '../procedures/papers';
import type { StageView } from '../procedures/stages.dto';
import { statusOn, termOf, type Agreement } from './agreement';
import type { AgreementSummary, AgreementView } from './agreement-view.dto';

/** How agreements look to whom asks: the calendar's status, and only the papers that are for them. */
@Injectable()
export class AgreementViewsService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  summary(agreement: Agreement): AgreementSummary {
    return {
      agreementId: agreement.agreementId,
      cooperationId: agreement.cooperationId,
      role: agreement.role,
      umbrellaId: agreement.umbrellaId,
      cooperationType: agreement.cooperationType,
      documentKind: agreement.documentKind,
      label: agreement.label,
      title: agreement.title,
      affairCodes: agreement.affairCodes,
      leadOrganisationId: agreement.leadOrg.organisationId,
      leadOrg: agreement.leadOrg,
      parties: agreement.parties,
      term: termOf(agreement),
      numbers: agreement.numbers,
      signedOn: agreement.signedOn,
      stageDueOn: firstDueOn(agreement.procedure),
      responsibleMemberId: agreement.responsibleMemberId,
      status: statusOn(agreement, this.today()),
      version: agreement.version,
    };
  }

  whole(agreement: Agreement, caller: Caller): AgreementView {
    const { agreementId, procedure, leadOrg } = agreement;
    const leads = leadOrg.legalPartyId === caller.legalPartyId;
    const documents = agreement.documents.filter(
      ({ confidentiality }) => leads || confidentiality !== 'LEAD',
    );
    return {
      ...this.summary(agreement),
      typeBasis: agreement.typeBasis,
      subjectMatter: agreement.subjectMatter,
      scope: agreement.scope,
      mappingEntryIds: agreement.mappingEntryIds,
      initiativeCode: agreement.initiativeCode,
      initiatorOrganisationId: agreement.initiatorOrg.organisationId,
      initiatorOrg: agreement.initiatorOrg,
      registerNo: agreement.registerNo,
      burdensPublicOrRegion: agreement.burdensPublicOrRegion,
      inCurrentBudget: agreement.inCurrentBudget,
      crossBorderExternality: agreement.crossBorderExternality,
      legacyNotes: agreement.legacyNotes,
      origin: agreement.origin,
      importedOn: agreement.importedOn,
      visibility: agreement.visibility,
      shared: agreement.shared,
      procedure: procedure?.procedure,
      policyVersion: procedure?.policyVersion,
      kind: agreement.kind,
      offer: agreement.offer,
      councilApproval: agreement.councilApproval,
      centralApproval: agreement.centralApproval,
      stages: (procedure?.stages ?? []).map((stage) => this.stage(agreement, stage)),
      documents: documents.map((document) => ({ ...document, agreementId })),
      suspensions: agreement.suspensions,
      framework: frameworkOf(agreement),
      amendments: agreement.amendments,
      obligations: agreement.obligations,
      ending: agreement.ending,
      endReason: agreement.endReason,
    };
  }

  today(): string {
    return businessDate(this.clock.now());
  }

  private stage(agreement: Agreement, stage: StageRun): StageView {
    const { rules } = policyOf(agreement, this.today(), this.book);
    const rule = rules.find(({ stageId }) => stageId === stage.stageId)!;
    return {
      ...stage,
      actor: rule.actor,
      after: rule.after,
      requiredDocumentKinds: papersFor(rule, agreement),
      closesByItself: closesByItself(rule),
      closedBy: rule.closedBy ?? 'HAND',
      skippable: rule.skippable !== 'NO',
      name: rule.name,
      slaDays: rule.slaDays,
      ...(stage.status === 'OPEN' && { daysInStage: daysInStage(stage, this.today()) }),
      blockedBy: blockersOf(agreement, rule, rules),
      legalBasis: rule.legalBasis,
      confidence: rule.confidence,
    };
  }
}
