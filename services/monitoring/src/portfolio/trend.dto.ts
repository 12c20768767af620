import { ApiProperty } from '@nestjs/swagger';

/** The ceremonial ratio at the end of a day, by the facts and rules of that day. */
export class TrendPoint {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() ceremonial!: number;
  @ApiProperty({ description: 'Signed, not ended, a year old on that day' }) of!: number;
}

export class TrendView {
  @ApiProperty({ type: [TrendPoint], description: 'Twelve ends of months, and today' })
  items!: TrendPoint[];
}
