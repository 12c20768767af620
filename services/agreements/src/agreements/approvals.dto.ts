import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CENTRAL_AUTHORITIES, type CentralAuthority } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

const OUTCOMES = ['GRANTED', 'REFUSED'] as const;
type Outcome = (typeof OUTCOMES)[number];

class OnADay {
  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;
}

export class RequestCouncilApproval extends OnADay {
  @ApiProperty({ description: 'Of the letter of request' }) @IsText(200) no!: string;

  @ApiPropertyOptional({ description: 'Unless answered in the draft' })
  @IsOptional()
  @IsBoolean()
  burdensPublicOrRegion?: boolean;

  @ApiPropertyOptional({ description: 'Unless answered in the draft' })
  @IsOptional()
  @IsBoolean()
  inCurrentBudget?: boolean;
}

class DecisionPaper extends OnADay {
  @ApiPropertyOptional({ description: 'Compulsory when granted' })
  @IsOptional()
  @IsText(200)
  no?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The filed decision' })
  @IsOptional()
  @IsId()
  documentId?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(2000) reason?: string;
}

export class RecordCouncilDecision extends DecisionPaper {
  @ApiProperty({ enum: OUTCOMES }) @IsIn(OUTCOMES) outcome!: Outcome;
}

/** A silence that counts as consent: `reason` is the legal note. */
export class DeemCouncilApproval extends DecisionPaper {}

export class WaiveCouncilApproval extends OnADay {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class RequestCentralApproval extends OnADay {
  @ApiProperty({ enum: CENTRAL_AUTHORITIES })
  @IsIn(CENTRAL_AUTHORITIES)
  authority!: CentralAuthority;

  @ApiProperty({ description: 'Of the letter of request' }) @IsText(200) no!: string;
}

export class RecordCentralDecision extends DecisionPaper {
  @ApiProperty({ enum: CENTRAL_AUTHORITIES })
  @IsIn(CENTRAL_AUTHORITIES)
  authority!: CentralAuthority;

  @ApiProperty({ enum: OUTCOMES }) @IsIn(OUTCOMES) outcome!: Outcome;
}
