import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PLAN_STATUSES, type OrgRef, type PlanStatus } from '@nyata/contracts';
import { IsId, PageQuery } from '@nyata/http';
import { IsOptional } from 'class-validator';
import { ActionDetail } from '../actions/actions.dto';
import type { Adoption } from './plan';
import type { Hindrance, PartyAdoption } from './plan-view.projection';

export class PlanQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsId() cooperationId?: string;
}

/** Nothing to say but yes: the caller's legal party adopts. */
export class AdoptPlan {}

class PlanBase {
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty({ format: 'uuid' }) leadOrganisationId!: string;
  @ApiProperty({ enum: PLAN_STATUSES }) status!: PlanStatus;
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class PlanItem extends PlanBase {
  @ApiProperty({ type: [Object] }) adoptions!: Adoption[];
}

export class PlanPage {
  @ApiProperty({ type: [PlanItem] }) items!: PlanItem[];
}

export class PlanDetail extends PlanBase {
  @ApiProperty() cooperationTitle!: string;
  @ApiProperty({ type: Object }) leadOrg!: OrgRef;
  @ApiProperty({ type: [Object] }) parties!: OrgRef[];
  @ApiProperty({ type: [Object], description: 'One per legal party, the lead first' })
  adoptions!: PartyAdoption[];
  @ApiProperty({ type: [String], description: 'Why nobody can adopt the plan now' })
  missing!: Hindrance[];
  @ApiProperty({ type: 'integer' }) completeActions!: number;
  @ApiProperty({ type: [ActionDetail] }) actions!: ActionDetail[];
}
