import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isEventName, type EventName } from '@nyata/contracts';
import { IsId } from '@nyata/http';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';

const areEventNames = ValidateBy({
  name: 'areEventNames',
  validator: {
    validate: (names) =>
      Array.isArray(names) && names.every((n) => typeof n === 'string' && isEventName(n)),
  },
});

export class FeedQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'Cursor; the header Last-Event-ID says the same' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string;

  @ApiPropertyOptional({ description: 'Event names, with commas between', type: String })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  )
  @ArrayMaxSize(60)
  @areEventNames
  names?: EventName[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  cooperationId?: string;

  @ApiPropertyOptional({ description: 'What is told of one document' })
  @IsOptional()
  @IsId()
  agreementId?: string;

  @ApiPropertyOptional({ description: 'Cooperations with a party of this region or below' })
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  regionCode?: string;
}

export class FeedEventView {
  @ApiProperty({ description: 'Cursor after this event' }) cursor!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) event!: object;
}

export class FeedPageView {
  @ApiProperty({ type: [FeedEventView] }) items!: FeedEventView[];
  @ApiProperty({ description: 'Where to go on' }) cursor!: string;
  @ApiProperty() more!: boolean;
}
