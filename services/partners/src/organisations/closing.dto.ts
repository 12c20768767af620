import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsText } from '@nyata/http';
import { IsBoolean, IsOptional } from 'class-validator';
import { DOUBLE_REASONS, type DoubleReason } from './doubles';
import { OrganisationView } from './organisations.dto';

export class DoublesQuery {
  @ApiProperty() @IsText(300) name!: string;

  @ApiPropertyOptional({ description: 'NIB, NPWP or deed' })
  @IsOptional()
  @IsText(100)
  registrationNo?: string;
}

export class LikelyDouble {
  @ApiProperty({ type: OrganisationView }) organisation!: OrganisationView;
  @ApiProperty({ enum: DOUBLE_REASONS, isArray: true }) reasons!: DoubleReason[];
}

export class LikelyDoubles {
  @ApiProperty({ type: [LikelyDouble] }) items!: LikelyDouble[];
}

export class DeactivateOrganisation {
  @ApiProperty() @IsText(1000) reason!: string;
}

export class MergeOrganisation {
  @ApiProperty({ format: 'uuid', description: 'The one that stays' })
  @IsId()
  survivorOrganisationId!: string;

  @ApiProperty({ description: 'How it is known that the two are one' })
  @IsText(1000)
  reason!: string;

  @ApiPropertyOptional({ description: 'Needed when confirmations stop counting' })
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class MergePreviewQuery {
  @ApiProperty({ format: 'uuid' }) @IsId() survivorOrganisationId!: string;
}

export class TouchedDocument {
  @ApiProperty({ format: 'uuid' }) agreementId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() title!: string;
}

export class TouchedMilestone {
  @ApiProperty({ format: 'uuid' }) milestoneId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() title!: string;
}

/** What reads differently after a merge. */
export class MergePreview {
  @ApiProperty({ type: OrganisationView }) merged!: OrganisationView;
  @ApiProperty({ type: OrganisationView }) survivor!: OrganisationView;
  @ApiProperty({ description: 'Organisations below it that move below the survivor' })
  organisationsBelow!: number;
  @ApiProperty() mappingEntries!: number;
  @ApiProperty() openActions!: number;
  @ApiProperty({ type: [TouchedDocument], description: 'Where it is a party; the first 100' })
  agreements!: TouchedDocument[];
  @ApiProperty({
    type: [TouchedMilestone],
    description: 'Claimed and confirmed by what becomes one legal party: they stop counting',
  })
  confirmationsLost!: TouchedMilestone[];
}

export class PastEvent {
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) at!: Date;
  @ApiProperty({ example: 'organisation-merged' }) what!: string;
  @ApiProperty() name!: string;
  @ApiPropertyOptional() reason?: string;
  @ApiPropertyOptional({ format: 'uuid' }) otherOrganisationId?: string;
  @ApiPropertyOptional() otherName?: string;
  @ApiPropertyOptional() byName?: string;
}

export class OrganisationPast {
  @ApiProperty({ type: [PastEvent] }) items!: PastEvent[];
}
