import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import {
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  Permit,
  Upload,
  type StoredUpload,
} from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  AskClarification,
  ConfirmMilestone,
  DisputeMilestone,
  GiveClarification,
  PaperMinuteForm,
  RecordPaperMinute,
  RetractConfirmation,
} from './answers.dto';
import { AnswersService } from './answers.service';
import { MilestoneDetail } from './milestone-detail.dto';
import type { MilestoneView } from './milestone-view.projection';

@ApiTags('milestones')
@Controller('api/milestones/:id')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  @Post('confirmations')
  @Permit('milestones.answer', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  confirm(
    @Param('id') id: string,
    @Body() body: ConfirmMilestone,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.confirm(id, body, caller, by);
  }

  @Post('disputes')
  @Permit('milestones.answer', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  dispute(
    @Param('id') id: string,
    @Body() body: DisputeMilestone,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.dispute(id, body, caller, by);
  }

  @Post('clarification-requests')
  @Permit('milestones.answer', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  ask(
    @Param('id') id: string,
    @Body() body: AskClarification,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.ask(id, body, caller, by);
  }

  @Post('clarifications')
  @Permit('milestones.claim', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  clarify(
    @Param('id') id: string,
    @Body() body: GiveClarification,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.clarify(id, body, caller, by);
  }

  @Post('retractions')
  @Permit('milestones.retract', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  retract(
    @Param('id') id: string,
    @Body() body: RetractConfirmation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.retract(id, body, caller, by);
  }

  @Post('paper-confirmations')
  @Upload()
  @Permit('milestones.record-paper', { kind: 'milestone' })
  @ApiBody({ type: PaperMinuteForm })
  @ApiCreatedResponse({ type: MilestoneDetail })
  recordPaper(
    @Param('id') id: string,
    @Body() body: RecordPaperMinute,
    @CurrentUpload() file: StoredUpload,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.answers.recordPaper(id, body, file, caller, by);
  }
}
