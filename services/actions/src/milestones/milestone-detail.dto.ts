import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  EVIDENCE_RULES,
  MILESTONE_STATUSES,
  QUORUMS,
  type EvidenceRule,
  type MilestoneStatus,
  type OrgRef,
  type Quorum,
} from '@nyata/contracts';
import type { Claim } from './claim';
import type { TaskKind } from './milestone-list.projection';
import type { EvidenceItem } from './milestone-view.projection';

export class MilestoneDetail {
  @ApiProperty({ format: 'uuid' }) milestoneId!: string;
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
  @ApiProperty({ format: 'date' }) originalDueOn!: string;
  @ApiProperty({ type: 'integer' }) dueChanges!: number;
  @ApiProperty({ type: 'integer' }) weight!: number;
  @ApiProperty({ type: Object }) owner!: OrgRef;
  @ApiProperty({ type: [Object] }) confirmers!: OrgRef[];
  @ApiProperty({ enum: QUORUMS }) quorum!: Quorum;
  @ApiProperty({ enum: EVIDENCE_RULES }) evidenceRule!: EvidenceRule;
  @ApiPropertyOptional() quantity?: number;
  @ApiPropertyOptional() unit?: string;
  @ApiProperty({ type: [Object], description: 'Other actions of the plan that it serves too' })
  contributesTo!: { actionId: string }[];
  @ApiProperty({ enum: MILESTONE_STATUSES }) status!: MilestoneStatus;
  @ApiPropertyOptional({ format: 'uuid' }) currentClaimId?: string;
  @ApiProperty({ type: [Object], description: 'Every claim with its answers, oldest first' })
  claims!: Claim[];
  @ApiProperty({ type: [Object] }) evidence!: EvidenceItem[];
  @ApiProperty({ type: [String] }) warnings!: string[];
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** A milestone in a list: enough to act on it without another request. */
export class MilestoneListItem extends MilestoneDetail {
  @ApiPropertyOptional({
    enum: ['CLAIM', 'ANSWER', 'CLARIFY'],
    description: 'What the caller must do (task=mine, task=answer)',
  })
  kind?: TaskKind;
  @ApiPropertyOptional({
    type: Object,
    description: 'The claim that waits, or the one that was disputed',
  })
  claim?: Claim;
  @ApiProperty({ format: 'date', description: "The claim's answer day while it waits, else dueOn" })
  awaitedOn!: string;
  @ApiPropertyOptional({ format: 'date' }) answerDueOn?: string;
  @ApiProperty() actionTitle!: string;
  @ApiProperty() actionType!: string;
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty({ type: [Object] }) parties!: OrgRef[];
}

export class MilestonePage {
  @ApiProperty({ type: [MilestoneListItem] }) items!: MilestoneListItem[];
}
