import { Body, Controller, Get, Inject, Injectable, Param, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Permit, Public } from '../access/permit.decorator';
import { CurrentOrigin, IfMatch } from '../access/request.decorator';
import { decodeCursor, pageOf } from '../pages/cursor';
import type { Page } from '../pages/page';
import { PageQuery } from '../pages/page-query.dto';
import { DATABASE } from '../tokens';
import { CurrentUpload, Upload } from '../uploads/upload.decorator';
import type { StoredUpload } from '../uploads/uploads';
import { IsBusinessDate, IsId, IsText } from '../validation/fields.decorator';

/** A small service that stands for all of them: notes of organisations. */
export class NoteTable implements MigrationInterface {
  readonly name = 'NoteTable1767225700000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table note (id uuid primary key, organisation_id uuid, title text unique, version int not null)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}

class Line {
  @ApiProperty() @IsText(20) text!: string;
  @ApiProperty() @IsInt() @Min(1) @Max(10) weight!: number;
}

class WriteNote {
  @ApiProperty() @IsText(40) title!: string;
  @ApiProperty() @IsBusinessDate() happenedOn!: string;
  @ApiProperty() @IsOptional() @IsId() organisationId?: string;
  @ApiProperty() @IsOptional() @IsIn(['RED', 'GREEN']) colour?: string;
  @ApiProperty({ type: [Line] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines?: Line[];
}

class RenameNote {
  @ApiProperty() @IsText(40) title!: string;
}

export class NoteView {
  @ApiProperty() id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() version!: number;
}

@Injectable()
export class NoteSubjects implements SubjectDirectory {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find(_kind: string, id: string): Promise<SubjectFacts | null> {
    const rows = await this.database.source.query<{ organisation_id: string }[]>(
      'select organisation_id from note where id = $1',
      [id],
    );
    return rows[0] ? { organisationId: rows[0].organisation_id } : null;
  }
}

@Controller('api/notes')
export class NotesController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Permit('mapping.read')
  async list(@Query() query: PageQuery): Promise<Page<NoteView>> {
    const [title = ''] = decodeCursor(query.after, 1) ?? [];
    const rows = await this.database.source.query<NoteView[]>(
      'select id, title, version from note where title > $1 order by title limit $2',
      [title, query.limit + 1],
    );
    return pageOf(rows, query.limit, (row) => [row.title]);
  }

  @Get('failures/:kind')
  @Public()
  fail(@Param('kind') kind: string): never {
    if (kind === 'database') throw Object.assign(new Error('terminating'), { code: '57P01' });
    if (kind === 'early') throw refusal('NOT_KNOWN_YET');
    throw new Error('a secret detail');
  }

  @Get(':id')
  @Permit('mapping.read', { kind: 'note' })
  async one(@Param('id') id: string): Promise<NoteView> {
    const [note] = await this.database.source.query<NoteView[]>(
      'select id, title, version from note where id = $1',
      [id],
    );
    return note!;
  }

  @Post()
  @Permit('mapping.write')
  write(@Body() body: WriteNote, @CurrentOrigin() by: Origin): Promise<NoteView> {
    return this.database.transaction(async (tx) => {
      const note = { id: newId(), title: body.title, version: 1 };
      await tx.query('insert into note values ($1, $2, $3, 1)', [note.id, by.actorOrg, note.title]);
      if (note.title === 'refused afterwards') throw refusal('REASON_REQUIRED');
      return note;
    });
  }

  @Post(':id/renames')
  @Permit('mapping.write', { kind: 'note' })
  rename(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: RenameNote,
  ): Promise<NoteView> {
    return this.database.transaction(async (tx) => {
      const [rows] = await tx.query<[NoteView[]]>(
        'update note set title = $3, version = version + 1 where id = $1 and version = $2 returning id, title, version',
        [id, version, body.title],
      );
      if (!rows[0]) throw refusal('VERSION_CONFLICT');
      return rows[0];
    });
  }

  @Post('papers')
  @Permit('mapping.write')
  @Upload()
  paper(@Body() body: RenameNote, @CurrentUpload() file: StoredUpload) {
    return { title: body.title, ...file };
  }
}
