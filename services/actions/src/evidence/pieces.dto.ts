import { ApiProperty } from '@nestjs/swagger';
import { IsText } from '@nyata/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { AttachEvidence } from './evidence.dto';

const SHA256 = /^[0-9a-f]{64}$/;
/** 20 MB in pieces of 256 KB. */
const MOST_PIECES = 80;

/** A piece as it is sent: at most 1 MB, of whatever content. */
export class PieceForm {
  @ApiProperty({ type: 'string', format: 'binary' }) file!: unknown;
}

export class SendPiece {}

export class PieceDetail {
  @ApiProperty() sha256!: string;
  @ApiProperty({ type: 'integer' }) sizeBytes!: number;
}

export class AssembleEvidence extends AttachEvidence {
  @ApiProperty() @IsText(300) fileName!: string;
  @ApiProperty({ description: 'Of the whole file' }) @Matches(SHA256) sha256!: string;
  @ApiProperty({ type: [String], description: 'SHA-256 of each piece, in their order' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PIECES)
  @Matches(SHA256, { each: true })
  pieces!: string[];
}
