import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DeliveryRecord } from './delivery-record';

export class DeliveryRecordView implements DeliveryRecord {
  @ApiProperty({ description: 'Milestones of it that another party confirmed' }) confirmed!: number;
  @ApiProperty() confirmedOnTime!: number;
  @ApiProperty() disputed!: number;
  @ApiProperty() overdueOpen!: number;
  @ApiProperty({ description: 'Claims of others past the day its answer was due' }) silent!: number;
  @ApiPropertyOptional({ description: 'Days until it answers a claim' }) medianAnswerDays?: number;
  @ApiProperty() reportsOnTime!: number;
  @ApiProperty() reportsLapsed!: number;
  @ApiPropertyOptional({ format: 'date' }) lastReportOn?: string;
  @ApiPropertyOptional({ description: '0 to 1; absent where there is nothing to judge by' })
  reliability?: number;
}
