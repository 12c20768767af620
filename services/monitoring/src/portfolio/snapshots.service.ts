import { Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import type { FastifyReply } from 'fastify';
import type { PortfolioQuery } from '../assessments/assessment-query.dto';
import { Changes } from '../live/changes.service';
import { OpenStreams } from '../live/open-streams.service';
import { PortfolioRepository } from './portfolio.repository';

/** However much changes: one frame a second at most. */
const FRAME_MS = 1_000;

/** The portfolio as it changes: the whole figures each time, so that a lost frame costs nothing. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly portfolio: PortfolioRepository,
    private readonly changes: Changes,
    private readonly streams: OpenStreams,
  ) {}

  async stream(query: PortfolioQuery, caller: Caller, reply: FastifyReply): Promise<void> {
    // What can't be read is answered as a problem, not as a stream that ends.
    let told = JSON.stringify(await this.portfolio.read(query, caller));
    const stream = this.streams.open(reply);
    stream.send(JSON.parse(told), { event: 'portfolio' });
    let changed = false;
    let reading = false;
    const look = async () => {
      if (!changed || reading || !stream.isOpen) return;
      [changed, reading] = [false, true];
      try {
        const now = JSON.stringify(await this.portfolio.read(query, caller));
        if (now !== told) stream.send(JSON.parse(now), { event: 'portfolio' });
        told = now;
        await stream.drained();
      } catch {
        stream.end();
      } finally {
        reading = false;
      }
    };
    stream.onEnd(
      this.changes.on('cooperations', () => {
        changed = true;
      }),
    );
    const timer = setInterval(() => void look(), FRAME_MS);
    stream.onEnd(() => clearInterval(timer));
  }
}
