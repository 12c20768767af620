import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { writeSheet } from '@nyata/files';
import { Public, type Page } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import {
  PublicCooperation,
  PublicFigures,
  PublicPage,
  PublicQuery,
  type PublicCooperation as Row,
} from './public.dto';
import { PublicRepository } from './public.repository';

/** Anybody's browser, and any cache on the way, may keep an answer so long. */
const CACHE = 'public, max-age=60, stale-while-revalidate=300';

/** Published cooperations for everybody: no sign-in, no person's data. */
@ApiTags('public')
@Controller('api/public')
export class PublicController {
  constructor(private readonly published: PublicRepository) {}

  @Get('figures')
  @Public()
  @ApiOkResponse({ type: PublicFigures })
  async figures(
    @Res() reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<void> {
    await answer(reply, await this.published.figures(), known);
  }

  @Get('cooperations')
  @Public()
  @ApiOkResponse({ type: PublicPage })
  async list(
    @Query() query: PublicQuery,
    @Res() reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<void> {
    const page = await this.published.list(query);
    if (page.next) {
      const { limit, after: _, ...filter } = query;
      const next = new URLSearchParams({
        ...textOf(filter),
        limit: String(limit),
        after: page.next,
      });
      void reply.header('link', `</api/public/cooperations?${next.toString()}>; rel="next"`);
    }
    await answer(reply, { items: page.items }, known);
  }

  /** All of a filter, as a table. */
  @Get('cooperations.csv')
  @Public()
  @ApiProduces('text/csv')
  async csv(@Query() query: PublicQuery, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kerja-sama.csv"')
      .header('cache-control', CACHE)
      .send(writeSheet({ headings: COLUMNS, rows: this.rows(query) }, 'CSV'));
  }

  @Get('cooperations/:id')
  @Public()
  @ApiOkResponse({ type: PublicCooperation })
  async get(
    @Param('id') id: string,
    @Res() reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<void> {
    await answer(reply, await this.published.get(id), known);
  }

  private async *rows(query: PublicQuery): AsyncGenerator<string[]> {
    let after = query.after;
    do {
      const page: Page<Row> = await this.published.list({ ...query, limit: 200, after });
      for (const row of page.items) yield cellsOf(row);
      after = page.next;
    } while (after);
  }
}

async function answer(reply: FastifyReply, body: object, known?: string): Promise<void> {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', CACHE);
  if (known?.split(',').some((each) => each.trim() === etag)) await reply.status(304).send();
  else await reply.type('application/json; charset=utf-8').send(text);
}

const COLUMNS = [
  ...['cooperationId', 'title', 'cooperationType', 'parties', 'regionCodes', 'affairCodes'],
  ...['signedOn', 'endsOn', 'status', 'rung', 'milestones', 'confirmedMilestones', 'asOf'],
];

const cellsOf = (row: Row): string[] => [
  row.cooperationId,
  row.title,
  row.cooperationType,
  row.parties.map(({ name }) => name).join(' | '),
  row.regionCodes.join(' | '),
  row.affairCodes.join(' | '),
  row.signedOn,
  row.endsOn ?? '',
  row.status,
  String(row.rung),
  String(row.milestones),
  String(row.confirmedMilestones),
  row.asOf,
];

const textOf = (filter: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
