import { Inject, Injectable } from '@nestjs/common';
import { ProcedureBook } from '@nyata/reference';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import type { ProcedureList } from './procedures.dto';

/** The procedures in force, as data that screens show. */
@Injectable()
export class ProceduresService {
  constructor(
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
    private readonly views: AgreementViewsService,
  ) {}

  list(): ProcedureList {
    const { policyVersion, procedures, kinds, papers, actors } = this.book.at(this.views.today());
    return {
      items: Object.entries(procedures).map(([procedure, stages]) => ({
        procedure,
        policyVersion,
        stages: [...stages],
      })),
      kinds: [...kinds],
      papers: Object.entries(papers).map(([kind, name]) => ({ kind, name })),
      actors: Object.entries(actors).map(([actor, { name, recordedBy }]) => ({
        actor,
        name,
        recordedBy: [...recordedBy],
      })),
    };
  }
}
