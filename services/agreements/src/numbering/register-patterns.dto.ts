import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsText } from '@nyata/http';

export class SetRegisterPattern {
  @ApiProperty({
    example: '415.4/{no:4}/KS/{year}',
    description:
      'With {no} and {year}; {no:4} fills up with zeros, {month} and {roman} are the month',
  })
  @IsText(100)
  pattern!: string;
}

/** How the caller's bureau numbers its register. */
export class RegisterPatternView {
  @ApiPropertyOptional({ description: 'Absent: numbers are given by hand' }) pattern?: string;
  @ApiPropertyOptional({ description: 'How the first number of the year reads' }) example?: string;
}
