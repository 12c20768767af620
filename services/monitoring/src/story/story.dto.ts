import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OrgRef } from '@nyata/contracts';
import { OrgRefView } from '../assessments/assessments.dto';
import type { FeedEventName } from '../feed/audience';
import type { StoryParams } from './story-params';

/** One line of a cooperation's story; without an actor the system did it. */
export class StoryItem {
  @ApiProperty() eventId!: string;
  @ApiProperty() time!: string;
  @ApiProperty() name!: FeedEventName;
  @ApiPropertyOptional({ type: OrgRefView }) actorOrg?: OrgRef;
  @ApiPropertyOptional() actorRole?: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params!: StoryParams;
}

export class StoryPage {
  @ApiProperty({ type: [StoryItem] }) items!: StoryItem[];
}
