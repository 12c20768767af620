import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MEMBER_ROLES,
  ORGANISATION_KINDS,
  type MemberRole,
  type OrganisationKind,
} from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
} from 'class-validator';

const LOCALES = ['id', 'en'] as const;
type Locale = (typeof LOCALES)[number];
const APPOINTABLE = MEMBER_ROLES.filter((role) => role !== 'public');

export class MemberQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() organisationId?: string;
}

export class AppointMember {
  @ApiProperty({ format: 'uuid' }) @IsId() organisationId!: string;

  @ApiProperty({ enum: APPOINTABLE, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(APPOINTABLE, { each: true })
  roles!: MemberRole[];

  /** How the person is shown to others: name or office. */
  @ApiProperty({ maxLength: 200 }) @IsText(200) displayName!: string;

  /** The e-mail that the identity provider must have verified at the first sign-in. */
  @ApiProperty({ format: 'email' }) @IsEmail() @MaxLength(254) email!: string;

  /** Region whose records the member may look into; default the one of its government. */
  @ApiPropertyOptional({ example: '33.05' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionScope?: string;

  @ApiPropertyOptional({ enum: LOCALES, default: 'id' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class PartFromMember {
  @ApiProperty({ maxLength: 1000 }) @IsText(1000) reason!: string;
}

export class MemberOrganisation {
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ format: 'uuid' }) legalPartyId!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind!: OrganisationKind;
  @ApiProperty() name!: string;
}

export class MemberView {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: ['INVITED', 'ACTIVE', 'LEFT'] }) status!: 'INVITED' | 'ACTIVE' | 'LEFT';
  @ApiProperty() organisation!: MemberOrganisation;
  @ApiProperty({ enum: APPOINTABLE, isArray: true }) roles!: MemberRole[];
  @ApiProperty() displayName!: string;
  @ApiProperty() email!: string;
  @ApiPropertyOptional() regionScope?: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiPropertyOptional({ format: 'date' }) leftOn?: string;
}

export class MemberPage {
  @ApiProperty({ type: [MemberView] }) items!: MemberView[];
  next?: string;
}

export class Me {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty() organisation!: MemberOrganisation;
  @ApiProperty({ enum: APPOINTABLE, isArray: true }) roles!: MemberRole[];
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  /** This installation shows simulated data. */
  @ApiProperty() demo!: boolean;
  /** What the roles allow, in whatever scope: what a screen may offer. */
  @ApiProperty({ type: [String] }) permissions!: string[];
}
