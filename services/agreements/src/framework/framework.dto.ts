import { ApiProperty } from '@nestjs/swagger';
import { IsBusinessDate, IsText } from '@nyata/http';

export class LiftFramework {
  @ApiProperty() @IsText(2000) reason!: string;
}

export class DeclareFramework extends LiftFramework {
  @ApiProperty({ format: 'date', description: 'Within twelve months' })
  @IsBusinessDate()
  reviewOn!: string;
}
