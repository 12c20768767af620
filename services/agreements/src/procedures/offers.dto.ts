import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OFFER_DIRECTIONS, type OfferDirection } from '@nyata/contracts';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';

const ANSWERS = ['ACCEPT', 'DECLINE', 'COUNTER'] as const;

export class SendOffer {
  @ApiProperty({ enum: OFFER_DIRECTIONS, description: 'IN: a partner offered to the lead' })
  @IsIn(OFFER_DIRECTIONS)
  direction!: OfferDirection;

  @ApiProperty() @IsText(200) letterNo!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;

  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() replyDueOn?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The partner, of an offer that came in' })
  @IsOptional()
  @IsId()
  fromPartyId?: string;
}

export class AnswerOffer {
  @ApiProperty({ enum: ANSWERS }) @IsIn(ANSWERS) answer!: (typeof ANSWERS)[number];

  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsBusinessDate()
  on?: string;

  @ApiPropertyOptional({ description: 'Compulsory when the bureau records a letter' })
  @IsOptional()
  @IsText(200)
  letterNo?: string;

  @ApiPropertyOptional({ description: 'Why it is declined' })
  @IsOptional()
  @IsText(2000)
  reason?: string;

  @ApiPropertyOptional({ description: 'What a counter-offer asks to be different' })
  @IsOptional()
  @IsText(2000)
  proposal?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The partner whose letter is recorded' })
  @IsOptional()
  @IsId()
  partyId?: string;
}
