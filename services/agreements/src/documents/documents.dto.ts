import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CONFIDENTIALITIES,
  DOCUMENT_KINDS,
  type Confidentiality,
  type DocumentKind,
} from '@nyata/contracts';
import { IsBusinessDate, IsText } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';

export class FileDocument {
  @ApiProperty({ examples: DOCUMENT_KINDS }) @IsText(60) kind!: DocumentKind;

  @ApiPropertyOptional() @IsOptional() @IsText(200) no?: string;

  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() date?: string;

  @ApiPropertyOptional({ enum: CONFIDENTIALITIES, default: 'PARTIES' })
  @IsOptional()
  @IsIn(CONFIDENTIALITIES)
  confidentiality?: Confidentiality;

  @ApiProperty({ type: 'string', format: 'binary' })
  @IsOptional()
  file?: never;
}

export class ReplaceDocument {
  @ApiProperty({ description: 'What is new in it' }) @IsText(2000) reason!: string;

  @ApiPropertyOptional() @IsOptional() @IsText(200) no?: string;

  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() date?: string;

  @ApiPropertyOptional({ enum: CONFIDENTIALITIES, description: 'As before when left out' })
  @IsOptional()
  @IsIn(CONFIDENTIALITIES)
  confidentiality?: Confidentiality;

  @ApiProperty({ type: 'string', format: 'binary' })
  @IsOptional()
  file?: never;
}

export class DocumentView {
  @ApiProperty({ format: 'uuid' }) agreementId!: string;
  @ApiProperty({ format: 'uuid' }) documentId!: string;
  @ApiProperty({ examples: DOCUMENT_KINDS }) kind!: DocumentKind;
  @ApiPropertyOptional() no?: string;
  @ApiPropertyOptional({ format: 'date' }) date?: string;
  @ApiProperty() fileName!: string;
  @ApiProperty() sha256!: string;
  @ApiProperty() sizeBytes!: number;
  @ApiProperty() mime!: string;
  @ApiProperty() revision!: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'The revision before' })
  supersedesId?: string;
  @ApiProperty({ enum: CONFIDENTIALITIES }) confidentiality!: Confidentiality;
  @ApiProperty({ format: 'date' }) filedOn!: string;
}

export class FiledDocumentView extends DocumentView {
  @ApiProperty({ description: 'Of the agreement, after filing' }) version!: number;
}
