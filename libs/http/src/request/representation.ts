import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Says of an answer what HTTP has headers for: the version as `ETag`, the next page as `Link`. */
export class RepresentationHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((body: unknown) => describe(body, request, reply)));
  }
}

function describe(body: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  if (typeof body !== 'object' || body === null || reply.raw.headersSent) return body;
  if ('version' in body && Number.isInteger(body.version)) {
    void reply.header('etag', `"${String(body.version)}"`);
  }
  if (!('items' in body && Array.isArray(body.items) && 'next' in body)) return body;
  const { next, ...page } = body;
  if (typeof next === 'string')
    void reply.header('link', `<${following(request.url, next)}>; rel="next"`);
  return page;
}

function following(url: string, cursor: string): string {
  const [path, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', cursor);
  return `${path}?${parameters.toString()}`;
}
