import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Permit } from '@nyata/http';
import { actionTemplatesOf, type ActionTemplate } from '@nyata/reference';
import { IsOptional, Matches } from 'class-validator';

class TemplateQuery {
  @ApiPropertyOptional({ description: 'Only those of this government affair', example: '2.08' })
  @IsOptional()
  @Matches(/^(\d\.\d{2}|9|X)$/)
  affairCode?: string;
}

class TemplateList {
  @ApiProperty({ type: [Object] }) items!: readonly ActionTemplate[];
}

/** What actions of an affair usually are: policy data, the same for everyone. */
@ApiTags('actions')
@Controller('api/action-templates')
export class TemplatesController {
  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: TemplateList })
  list(@Query() { affairCode }: TemplateQuery): TemplateList {
    return { items: actionTemplatesOf(affairCode ? [affairCode] : undefined) };
  }
}
