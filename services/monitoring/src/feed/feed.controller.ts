import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { Changes } from '../live/changes.service';
import { frameOf } from '../live/event-stream';
import { OpenStreams } from '../live/open-streams.service';
import { decodeFeedCursor, encodeFeedCursor, type FeedCursor } from './cursor';
import { FeedPageView, FeedQuery } from './feed.dto';
import { FeedRepository, type FeedItem } from './feed.repository';

/** How often a stream looks by itself, should a wake be lost. */
const LOOK_MS = 5_000;
/** Events that are read ahead of a stream's client, and the bytes of them that are written at once. */
const STREAM_PAGE = 50;
const PIECE_BYTES = 16 * 1024;

@ApiTags('feed')
@Controller('api/feed')
export class FeedController {
  constructor(
    private readonly feed: FeedRepository,
    private readonly changes: Changes,
    private readonly streams: OpenStreams,
  ) {}

  /** Every event of the cooperations in scope, from the beginning or from a cursor: pages, or a stream that goes on. */
  @Get()
  @Permit('feed.read')
  @ApiProduces('application/json', 'text/event-stream')
  @ApiOkResponse({ type: FeedPageView })
  async read(
    @Query() query: FeedQuery,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
    @Headers('accept') accept?: string,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const cursor = decodeFeedCursor(query.after ?? lastEventId);
    if (accept?.includes('text/event-stream')) return this.stream(query, caller, cursor, reply);
    const page = await this.feed.after(cursor, query.limit, caller, query);
    const after = encodeFeedCursor(page.cursor);
    if (page.more) {
      const next = new URLSearchParams({ ...given(query), after });
      void reply.header('link', `</api/feed?${next.toString()}>; rel="next"`);
    }
    await reply.send({ items: page.items.map(toView), cursor: after, more: page.more });
  }

  private async stream(
    query: FeedQuery,
    caller: Caller,
    from: FeedCursor,
    reply: FastifyReply,
  ): Promise<void> {
    let cursor = from;
    // While a slow client is waited for, only the bytes for it are kept, never the page that they were made of.
    const nextPieces = async () => {
      const limit = Math.min(query.limit, STREAM_PAGE);
      const { items, ...then } = await this.feed.after(cursor, limit, caller, query);
      return { pieces: piecesOf(items), ...then };
    };
    const tellNew = async () => {
      for (let more = true; more && stream.isOpen; ) {
        const next = await nextPieces();
        for (const piece of next.pieces) {
          stream.write(piece);
          await stream.drained();
        }
        ({ cursor, more } = next);
      }
    };
    const stream = this.streams.open(reply);
    let running = Promise.resolve();
    let waiting = false;
    const look = () => {
      if (waiting) return;
      waiting = true;
      running = running.then(() => {
        waiting = false;
        return tellNew();
      });
      running.catch(() => stream.end());
    };
    const timer = setInterval(look, LOOK_MS);
    stream.onEnd(() => clearInterval(timer));
    stream.onEnd(this.changes.on('feed', look));
    look();
    await running;
  }
}

const toView = ({ cursor, event }: FeedItem) => ({ cursor: encodeFeedCursor(cursor), event });

/** The events as frames, several of them in one write. */
function piecesOf(items: readonly FeedItem[]): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { event, cursor, name } of items) {
    piece += frameOf(event, { id: encodeFeedCursor(cursor), event: name });
    if (piece.length < PIECE_BYTES) continue;
    pieces.push(piece);
    piece = '';
  }
  return piece ? [...pieces, piece] : pieces;
}

const given = (query: FeedQuery): Record<string, string> => {
  const { limit, names, cooperationId, agreementId, regionCode } = query;
  return {
    limit: String(limit),
    ...(names && { names: names.join(',') }),
    ...(cooperationId && { cooperationId }),
    ...(agreementId && { agreementId }),
    ...(regionCode && { regionCode }),
  };
};
