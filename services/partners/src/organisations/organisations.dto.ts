import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ORGANISATION_KINDS,
  ORGANISATION_STATUSES,
  type OrganisationKind,
  type OrganisationStatus,
} from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const REGION_CODE = /^\d{2}(\.\d{2})?$/;

export class OrganisationQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'A name, a part of it or what it was called; spelling is forgiven',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: ORGANISATION_KINDS })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS)
  kind?: OrganisationKind;

  @ApiPropertyOptional({ example: '33.05' })
  @IsOptional()
  @Matches(REGION_CODE)
  regionCode?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsId()
  legalPartyId?: string;

  @ApiPropertyOptional({ enum: ORGANISATION_STATUSES, description: 'Without it: all but merged' })
  @IsOptional()
  @IsIn(ORGANISATION_STATUSES)
  status?: OrganisationStatus;
}

/** How an office is reached; never a person. */
class Office {
  @ApiPropertyOptional({ description: 'Of the office, never of a person' })
  @IsOptional()
  @IsEmail()
  officialEmail?: string;

  @ApiPropertyOptional({ example: '+62 24 8311174' })
  @IsOptional()
  @Matches(/^\+?[0-9() .-]{5,40}$/)
  officialPhone?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(500) address?: string;

  @ApiPropertyOptional({ example: 'https://kebumenkab.go.id' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  website?: string;

  @ApiPropertyOptional({
    description: 'Persons who must answer for it; usually 2 of a partner, 1 of an agency',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  liaisonsRequired?: number;
}

export class RegisterOrganisation extends Office {
  @ApiProperty() @IsText(300) name!: string;

  @ApiPropertyOptional() @IsOptional() @IsText(100) shortName?: string;

  @ApiProperty({ enum: ORGANISATION_KINDS }) @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;

  @ApiPropertyOptional({ format: 'uuid', description: 'Above it; its legal party is the top' })
  @IsOptional()
  @IsId()
  parentOrganisationId?: string;

  @ApiPropertyOptional({ example: '33.05' })
  @IsOptional()
  @Matches(REGION_CODE)
  regionCode?: string;

  @ApiPropertyOptional({ example: 'ID', default: 'ID' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @ApiPropertyOptional({ description: 'NIB, NPWP or deed' })
  @IsOptional()
  @IsText(100)
  registrationNo?: string;

  @ApiPropertyOptional({ type: [String], example: ['2.08'] })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsText(10, { each: true })
  affairCodes?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Whom to tell when it is silent' })
  @IsOptional()
  @IsId()
  escalationOrganisationId?: string;

  @ApiPropertyOptional({ description: 'Why it is not the one with the same name' })
  @IsOptional()
  @IsText(1000)
  duplicateNote?: string;
}

export class VerifyOrganisation {
  @ApiPropertyOptional() @IsOptional() @IsText(1000) note?: string;
}

export class ReviseOrganisation extends Office {
  @ApiPropertyOptional() @IsOptional() @IsText(300) name?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(100) shortName?: string;

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() parentOrganisationId?: string;

  @ApiPropertyOptional() @IsOptional() @IsText(100) registrationNo?: string;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsText(10, { each: true })
  affairCodes?: string[];

  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() escalationOrganisationId?: string;

  @ApiPropertyOptional({ description: 'Needed when another parent means another legal party' })
  @IsOptional()
  @IsBoolean()
  confirm?: boolean;
}

export class OrganisationView {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() name!: string;
  @ApiPropertyOptional() shortName?: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiPropertyOptional({ format: 'uuid' }) parentOrganisationId?: string;
  @ApiProperty({ format: 'uuid', description: 'Top of its parent chain' }) legalPartyId!: string;
  @ApiProperty() legalPartyName!: string;
  @ApiPropertyOptional() regionCode?: string;
  @ApiProperty() country!: string;
  @ApiPropertyOptional() registrationNo?: string;
  @ApiPropertyOptional() officialEmail?: string;
  @ApiPropertyOptional() officialPhone?: string;
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional() website?: string;
  @ApiProperty({ type: [String], description: 'What it was called before, oldest first' })
  formerNames!: string[];
  @ApiPropertyOptional({ format: 'uuid' }) mergedIntoId?: string;
  @ApiProperty({ type: [String] }) affairCodes!: string[];
  @ApiPropertyOptional({ format: 'uuid' }) escalationOrganisationId?: string;
  @ApiProperty() liaisonsRequired!: number;
  @ApiProperty({ enum: ORGANISATION_STATUSES }) status!: OrganisationStatus;
  @ApiProperty() version!: number;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationView] }) items!: OrganisationView[];
  next?: string;
}
