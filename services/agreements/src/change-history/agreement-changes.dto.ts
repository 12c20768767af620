import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class ChangesQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    default: 0,
    description: 'The version that was seen; all changes without it',
  })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  since: number = 0;
}

/** One change that others made meanwhile. */
export class AgreementChangeView {
  @ApiProperty({ description: 'The version that it led to' }) version!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Who; absent: the system' })
  memberId?: string;
  @ApiProperty({ type: [String], description: 'What happened, by names of events' })
  events!: string[];
  @ApiProperty({ type: [String], description: 'The fields that were corrected' })
  fields!: string[];
}

export class AgreementChangesView {
  @ApiProperty({ type: [AgreementChangeView] }) items!: AgreementChangeView[];
}
