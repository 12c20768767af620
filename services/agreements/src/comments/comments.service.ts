import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { after } from '../agreements/agreement';
import { AgreementRepository } from '../agreements/agreement.repository';
import type { AddComment, CommentView } from './comments.dto';
import { DraftCommentRow } from './draft-comment.entity';

// A draft that is talked about more than this is talked about elsewhere.
const MOST = 500;

/** What the parties say about a draft; talk beside the record, so it makes no event and no new version. */
@Injectable()
export class CommentsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
  ) {}

  /** The oldest first; what a side said to itself, for that side alone. */
  async of(agreementId: string, { legalPartyId }: Caller): Promise<CommentView[]> {
    const rows = await this.database.source.manager.find(DraftCommentRow, {
      where: [
        { agreementId, internal: false },
        { agreementId, legalPartyId },
      ],
      order: { at: 'asc', commentId: 'asc' },
      take: MOST,
    });
    return rows.map(viewOf);
  }

  async add(
    agreementId: string,
    { clause, text, internal = false }: AddComment,
    { memberId, organisationId, legalPartyId }: Caller,
    { now }: Origin,
  ): Promise<CommentView> {
    return this.database.transaction(async (tx) => {
      const agreement = await this.agreements.find(agreementId, tx);
      if (!agreement) throw refusal('NOT_FOUND');
      after(agreement, 'comment');
      const row = Object.assign(new DraftCommentRow(), {
        commentId: newId(),
        agreementId,
        at: now,
        memberId,
        organisationId,
        legalPartyId,
        clause: clause ?? null,
        text,
        internal,
      });
      await tx.insert(DraftCommentRow, row);
      return viewOf(row);
    });
  }
}

const viewOf = ({ at, clause, ...row }: DraftCommentRow): CommentView => ({
  commentId: row.commentId,
  at: at.toISOString(),
  memberId: row.memberId,
  organisationId: row.organisationId,
  ...(clause && { clause }),
  text: row.text,
  internal: row.internal,
});
