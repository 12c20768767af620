import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PLAN_DOCUMENTS, type PlanDocument } from '@nyata/contracts';
import { IsId, IsText, PageQuery } from '@nyata/http';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class LinkToPlan {
  @ApiProperty({ enum: PLAN_DOCUMENTS }) @IsIn(PLAN_DOCUMENTS) docType!: PlanDocument;
  @ApiPropertyOptional({ type: 'integer', description: 'Of yearly papers: RKPD, RENJA, DPA' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear?: number;
  @ApiProperty({ example: '2.17.03.2.01.0004' }) @IsText(60) code!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(500) objective?: string;
}

export class UnlinkFromPlan {}

export class PlanLinkQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() actionId?: string;
}

export class PlanLinkDetail {
  @ApiProperty({ format: 'uuid' }) planLinkId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ format: 'uuid' }) actionId!: string;
  @ApiProperty({ enum: PLAN_DOCUMENTS }) docType!: PlanDocument;
  @ApiPropertyOptional({ type: 'integer' }) fiscalYear?: number;
  @ApiProperty() code!: string;
  @ApiPropertyOptional() objective?: string;
  @ApiProperty() unlinked!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class PlanLinkPage {
  @ApiProperty({ type: [PlanLinkDetail] }) items!: PlanLinkDetail[];
}
