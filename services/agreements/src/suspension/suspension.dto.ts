import { ApiProperty } from '@nestjs/swagger';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';

export class ResumeAgreement {
  @ApiProperty({ format: 'date' }) @IsBusinessDate() on!: string;

  @ApiProperty() @IsText(2000) reason!: string;
}

export class SuspendAgreement extends ResumeAgreement {
  @ApiProperty({ format: 'uuid', description: 'The filed paper that it rests on' })
  @IsId()
  documentId!: string;
}
