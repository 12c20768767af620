import { ApiProperty } from '@nestjs/swagger';
import { CORRECTABLE_FIELDS, type CorrectableField } from '@nyata/contracts';
import { IsText } from '@nyata/http';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';

export class CorrectParticulars {
  @ApiProperty({ enum: CORRECTABLE_FIELDS }) @IsIn(CORRECTABLE_FIELDS) field!: CorrectableField;

  @ApiProperty({
    type: [String],
    description: 'One text, or the whole new list; empty takes the statement away',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @IsText(4000, { each: true })
  value!: string[];

  @ApiProperty() @IsText(2000) reason!: string;
}

export class DeclareVoid {
  @ApiProperty() @IsText(2000) reason!: string;
}
