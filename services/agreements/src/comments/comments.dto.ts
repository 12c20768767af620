import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsText } from '@nyata/http';
import { IsBoolean, IsOptional } from 'class-validator';

export class AddComment {
  @ApiPropertyOptional({ description: 'The clause that it is about', example: 'Pasal 5 ayat (2)' })
  @IsOptional()
  @IsText(200)
  clause?: string;

  @ApiProperty() @IsText(4000) text!: string;

  @ApiPropertyOptional({ description: "For the eyes of one's own side only" })
  @IsOptional()
  @IsBoolean()
  internal?: boolean;
}

export class CommentView {
  @ApiProperty({ format: 'uuid' }) commentId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiPropertyOptional() clause?: string;
  @ApiProperty() text!: string;
  @ApiProperty({ description: "Only its author's side sees it" }) internal!: boolean;
}

export class CommentsView {
  @ApiProperty({ type: [CommentView] }) items!: CommentView[];
}
