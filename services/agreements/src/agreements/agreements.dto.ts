import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  AGREEMENT_STATUSES,
  COOPERATION_TYPES,
  type AgreementStatus,
  type CooperationType,
} from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What waits for the bureau that leads: something to decide, an end that comes, a paper, an answer. */
export const WORK_QUEUES = ['DECISIONS', 'EXPIRING', 'PAPER_GAPS', 'OFFERS'] as const;
export type WorkQueue = (typeof WORK_QUEUES)[number];

export class AgreementQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: WORK_QUEUES,
    description: "What waits for the caller's bureau, of the agreements that it leads",
  })
  @IsOptional()
  @IsIn(WORK_QUEUES)
  queue?: WorkQueue;

  @ApiPropertyOptional({
    enum: ['true'],
    description: 'A stage is open beyond its limit; oldest first',
  })
  @IsOptional()
  @IsIn(['true'])
  stuck?: 'true';

  @ApiPropertyOptional({ enum: AGREEMENT_STATUSES })
  @IsOptional()
  @IsIn(AGREEMENT_STATUSES)
  status?: AgreementStatus;

  @ApiPropertyOptional({ enum: COOPERATION_TYPES })
  @IsOptional()
  @IsIn(COOPERATION_TYPES)
  cooperationType?: CooperationType;

  @ApiPropertyOptional({ description: 'Part of the title, the subject or a number' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() leadOrganisationId?: string;

  @ApiPropertyOptional({ example: '2.08' }) @IsOptional() @IsText(10) affairCode?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A party or an executing unit' })
  @IsOptional()
  @IsId()
  partyOrganisationId?: string;
}
