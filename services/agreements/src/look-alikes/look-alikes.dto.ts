import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsText } from '@nyata/http';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { AgreementSummary } from '../agreements/agreement-view.dto';
import type { Resemblance } from './look-alike';

/** One or many values of a query parameter. */
const Many = () =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || Array.isArray(value) ? value : [value],
  );

export class LookAlikesQuery {
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'The other parties' })
  @Many()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  organisationId: string[] = [];

  @ApiPropertyOptional({ type: [String], example: ['2.08'] })
  @Many()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(10, { each: true })
  affairCode: string[] = [];

  @ApiPropertyOptional({ description: 'What the agreement is to be about' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  subjectMatter: string = '';
}

export class ResemblanceView implements Resemblance {
  @ApiProperty({
    enum: ['SAME_PARTIES', 'SAME_PARTY', 'NEIGHBOUR', 'SAME_AFFAIR', 'SIMILAR_OBJECT'],
  })
  code!: Resemblance['code'];
  @ApiProperty({ type: Object }) params!: Record<string, string>;
}

export class LookAlikeView {
  @ApiProperty({ type: AgreementSummary }) agreement!: AgreementSummary;
  @ApiProperty({ type: [ResemblanceView], description: 'Why it looks alike' })
  reasons!: ResemblanceView[];
}

export class LookAlikesView {
  @ApiProperty({ type: [LookAlikeView] }) items!: LookAlikeView[];
}
