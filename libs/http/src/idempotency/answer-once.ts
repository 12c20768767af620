import { createHash } from 'node:crypto';
import {
  Inject,
  Injectable,
  Optional,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import { refusal } from '@nyata/contracts';
import { DomainError } from '@nyata/kernel';
import {
  findAnswer,
  isKeyTaken,
  keepingAnswer,
  type Answer,
  type Database,
  type KnownKey,
} from '@nyata/persistence';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { NyataRequest } from '../request/request';
import { DATABASE } from '../tokens';

const ANSWERED_ELSEWHERE = 'nyata:answered-elsewhere';
const KEY = /^[\w.-]{8,128}$/;

/** A POST under /api whose answer another process keeps: the gateway passes its key on. */
export const AnsweredElsewhere = (): MethodDecorator => SetMetadata(ANSWERED_ELSEWHERE, true);

/**
 * One effect and one answer for each (actor, `Idempotency-Key`): the command and the keeping of its answer are one
 * transaction. Who comes again runs into the kept key, or into what the first one changed: its own attempt is taken
 * back, and it gets the kept answer. So a first attempt, nearly all there are, pays for one statement.
 */
@Injectable()
export class AnswerOnce implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Optional() @Inject(DATABASE) private readonly database?: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<NyataRequest>();
    const elsewhere = this.reflector.get<boolean>(ANSWERED_ELSEWHERE, context.getHandler());
    if (!this.database || elsewhere || !isCommand(request)) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const status = this.reflector.get<number>(HTTP_CODE_METADATA, context.getHandler()) ?? 201;
    return from(this.answer(this.database, request, reply, next, status));
  }

  private async answer(
    database: Database,
    request: NyataRequest,
    reply: FastifyReply,
    next: CallHandler,
    status: number,
  ): Promise<unknown> {
    const id = { actor: request.caller?.memberId ?? 'public', key: keyOf(request) };
    const hash = hashOf(request);
    try {
      return await database.transaction(
        (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined }),
        (body) => keepingAnswer(id, hash, answerOf(status, body)),
      );
    } catch (error) {
      // Even a connection that was lost at the commit leaves open whether it took place: the key knows.
      // While the key can't be asked, a refusal of this attempt may be the echo of the first one's success.
      const known = await findAnswer(database, id).catch((cause: unknown) => {
        throw new DomainError('UNAVAILABLE', {}, [], { cause });
      });
      if (known) return keptAnswer(known, hash, reply);
      throw isKeyTaken(error) ? refusal('UNAVAILABLE') : error;
    }
  }
}

const isCommand = ({ method, url }: NyataRequest): boolean =>
  method === 'POST' && url.startsWith('/api/');

function keyOf({ headers }: NyataRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined) throw refusal('IDEMPOTENCY_KEY_REQUIRED');
  if (typeof key !== 'string' || !KEY.test(key)) throw refusal('IDEMPOTENCY_KEY_MALFORMED');
  return key;
}

const hashOf = ({ method, url, body, upload }: NyataRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null, upload?.sha256 ?? null]))
    .digest('hex');

const answerOf = (status: number, body: unknown): Answer => ({
  status,
  body: JSON.stringify(body ?? null),
  headers: {},
});

function keptAnswer({ bodyHash, answer }: KnownKey, hash: string, reply: FastifyReply): unknown {
  if (bodyHash !== hash) throw refusal('IDEMPOTENCY_KEY_REUSED');
  void reply.header('idempotent-replayed', 'true');
  return JSON.parse(answer.body) as unknown;
}
