import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', description: 'urn:nyata:problem:<code in kebab case>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: "In the caller's language (Accept-Language: id, en)" },
    code: { type: 'string', description: 'Stable; what a program should look at' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer to the field (RFC 6901)' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    correlationId: { type: 'string', format: 'uuid' },
  },
} as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A new one for every command; the same one again gives the same answer',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
} as const;

/** The OpenAPI 3.1 document of a process, from its controllers and DTO classes. */
export function openApiOf(app: NestFastifyApplication, service: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Nyata: ${service}`)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'nyata+jwt' })
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM as never },
  };
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item)) {
      if (typeof operation !== 'object' || !('responses' in operation)) continue;
      const described = operation as { responses: object; parameters?: object[] };
      described.responses = { ...described.responses, default: problemResponse };
      if (method === 'post' && path.startsWith('/api/'))
        described.parameters = [...(described.parameters ?? []), IDEMPOTENCY_KEY];
    }
  return document;
}

const problemResponse = {
  description: 'Why it was refused (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Serves the document at `/openapi.json`; it is built when it is first asked for. */
export function serveOpenApi(app: NestFastifyApplication, service: string): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .get('/openapi.json', (_request: unknown, reply: { send(body: unknown): void }) => {
      document ??= openApiOf(app, service);
      reply.send(document);
    });
}
