import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AddComment, CommentsView, CommentView } from './comments.dto';
import { CommentsService } from './comments.service';

@ApiTags('agreements')
@Controller('api/agreements')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get(':id/comments')
  @Permit('agreements.read', { kind: 'agreement' })
  @ApiOkResponse({ type: CommentsView })
  async list(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<CommentsView> {
    return { items: await this.comments.of(id, caller) };
  }

  @Post(':id/comments')
  @Permit('agreements.comment', { kind: 'agreement' })
  @ApiCreatedResponse({ type: CommentView })
  add(
    @Param('id') id: string,
    @Body() body: AddComment,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<CommentView> {
    return this.comments.add(id, body, caller, by);
  }
}
