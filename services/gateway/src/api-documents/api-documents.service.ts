import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { refusal } from '@nyata/contracts';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type GatewayConfig } from '../config';
import { SERVICES, serviceUrlsOf, type ServiceName } from '../routing/routes';
import { mergeOpenApi, type OpenApiDocument } from './merge-openapi';

const KEPT_MS = 60_000;
const PATIENCE_MS = 3_000;

/** What programs read to learn the API and the events. */
@Injectable()
export class ApiDocumentsService {
  private kept?: { document: Promise<OpenApiDocument>; until: number };

  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    private readonly host: HttpAdapterHost,
  ) {}

  /** All services' routes in one document; a service that is away is named in `x-missing`. */
  openApi(): Promise<OpenApiDocument> {
    const now = Date.now();
    if (!this.kept || this.kept.until < now) {
      const document = this.collect();
      this.kept = { document, until: now + KEPT_MS };
      // An incomplete document is not worth keeping.
      void document.then((merged) => {
        if ((merged['x-missing'] as string[]).length > 0) this.kept = undefined;
      });
    }
    return this.kept.document;
  }

  async asyncApi(): Promise<string> {
    const contracts = dirname(require.resolve('@nyata/contracts/package.json'));
    return readFile(join(contracts, 'generated/asyncapi.json'), 'utf8').catch(() => {
      throw refusal('UNAVAILABLE');
    });
  }

  private async collect(): Promise<OpenApiDocument> {
    const documents = await Promise.all(
      SERVICES.map(async (service) => [service, await this.documentOf(service)] as const),
    );
    const own = await this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .inject({ url: '/openapi.json' });
    return mergeOpenApi(
      { gateway: own.json<OpenApiDocument>(), ...Object.fromEntries(documents) },
      this.config.PUBLIC_URL,
    );
  }

  private async documentOf(service: ServiceName): Promise<OpenApiDocument | undefined> {
    try {
      const response = await fetch(`${serviceUrlsOf(this.config)[service]}/openapi.json`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? ((await response.json()) as OpenApiDocument) : undefined;
    } catch {
      return undefined;
    }
  }
}
