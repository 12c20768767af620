import { stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import staticFiles from '@fastify/static';
import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type GatewayConfig } from '../config';
import { answerProblem } from '../edge/answer-problem';
import { PORTAL_MISSING } from './portal-missing';

// Mantine writes its theme into a <style> of its own; scripts come from our files only.
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the built portal; every address of its own router answers with its one page. */
@Injectable()
export class PortalService {
  private readonly folder: string;
  private readonly home: URL;

  constructor(@Inject(CONFIG) config: Pick<GatewayConfig, 'PORTAL_DIR' | 'PUBLIC_URL'>) {
    this.folder = config.PORTAL_DIR;
    this.home = new URL(config.PUBLIC_URL);
  }

  async attach(fastify: FastifyInstance): Promise<void> {
    await fastify.register(staticFiles, {
      root: this.folder,
      serve: false,
      // A portal that is built later than the gateway starts is served as well.
      suppressWarning: true,
      cacheControl: false,
      // The build leaves a .br and a .gz beside each text: the first page is 174 KB instead of 677.
      preCompressed: true,
    });
    fastify.get('/*', (request, reply) => this.serve(request, reply));
  }

  private async serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const file = await this.fileFor(request.url);
    if (file)
      return reply
        .header('cache-control', file.startsWith(`assets${sep}`) ? IMMUTABLE : 'no-cache')
        .header('content-security-policy', POLICY)
        .sendFile(file);
    if (!isNavigation(request)) return answerProblem(request, reply, refusal('ROUTE_UNKNOWN'));
    if (this.isAlias(request.host)) return reply.redirect(this.home.origin + request.url, 307);
    reply.header('cache-control', 'no-cache').header('content-security-policy', POLICY);
    if (await this.has('index.html')) return reply.sendFile('index.html');
    return reply.status(503).type('text/html; charset=utf-8').send(PORTAL_MISSING);
  }

  /** "localhost" for 127.0.0.1: the same machine, but another host to the cookies of a sign-in. */
  private isAlias(host: string): boolean {
    const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : this.home;
    const onOneMachine = LOOPBACK.has(asked.hostname) && LOOPBACK.has(this.home.hostname);
    return onOneMachine && asked.host !== this.home.host;
  }

  /** The file below the portal's folder that a path names. */
  private async fileFor(url: string): Promise<string | undefined> {
    let path: string;
    try {
      path = normalize(decodeURIComponent(url.split('?')[0]!)).replace(/^[/\\]+/, '');
    } catch {
      return undefined;
    }
    if (path === '' || path.startsWith('..') || path.includes('\0')) return undefined;
    return (await this.has(path)) ? path : undefined;
  }

  private has(path: string): Promise<boolean> {
    return stat(join(this.folder, path)).then(
      (found) => found.isFile(),
      () => false,
    );
  }
}

/** A person opens a page; a missing script or picture must not get a page instead. */
const isNavigation = ({ headers, url }: FastifyRequest): boolean =>
  (headers.accept ?? '').includes('text/html') && !url.startsWith('/assets/');
