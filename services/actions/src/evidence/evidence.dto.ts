import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBusinessDate, IsId, IsText } from '@nyata/http';
import { IsIn, IsOptional } from 'class-validator';
import type { Verification } from './evidence';

export class AttachEvidence {
  @ApiProperty({ format: 'uuid' }) @IsId() milestoneId!: string;
  @ApiPropertyOptional() @IsOptional() @IsText(200) title?: string;
  @ApiPropertyOptional({ format: 'date' }) @IsOptional() @IsBusinessDate() takenOn?: string;
  @ApiPropertyOptional() @IsOptional() @IsText(200) place?: string;
  @ApiPropertyOptional({ description: 'Why the same file also serves another cooperation' })
  @IsOptional()
  @IsText(1000)
  sharedReason?: string;
}

export class EvidenceContentQuery {
  @ApiPropertyOptional({
    enum: ['true'],
    description: 'The file as it was sent; without it a photo leaves without place and camera',
  })
  @IsOptional()
  @IsIn(['true'])
  original?: 'true';
}

/** Nothing to say but: it is true. */
export class VerifyEvidence {}

/** The form as it is sent; the file is stored before its fields are looked at. */
export class EvidenceForm extends AttachEvidence {
  @ApiProperty({ type: 'string', format: 'binary' }) file!: unknown;
}

export class EvidenceDetail {
  @ApiProperty({ format: 'uuid' }) evidenceId!: string;
  @ApiProperty({ format: 'uuid' }) cooperationId!: string;
  @ApiProperty() sha256!: string;
  @ApiProperty() mime!: string;
  @ApiProperty({ type: 'integer' }) sizeBytes!: number;
  @ApiProperty() fileName!: string;
  @ApiPropertyOptional() title?: string;
  @ApiPropertyOptional({ format: 'date' }) takenOn?: string;
  @ApiPropertyOptional() place?: string;
  @ApiPropertyOptional({ type: Object, description: 'Where a photo says that it was taken' })
  position?: { latitude: number; longitude: number };
  @ApiProperty({ type: [Object] }) links!: { milestoneId: string }[];
  @ApiPropertyOptional() sharedReason?: string;
  @ApiProperty({
    type: [Object],
    description: "By whom, outside the owner's party, it was found true",
  })
  verifications!: Verification[];
  @ApiProperty({ type: 'integer' }) version!: number;
}
