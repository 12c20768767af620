import type { OpenApiDocument } from './merge-openapi';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
}

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: Schema;
  }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<
    string,
    { description?: string; content?: Record<string, { schema?: Schema }> }
  >;
  'x-permission'?: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: unknown) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const schemaId = (name: string) => `schema-${encodeURIComponent(name)}`;

/** The API for people: every operation with its permission, parameters and shapes; plain HTML, no script. */
export function docsPage(document: OpenApiDocument): string {
  const groups = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      const group = operation.tags?.[0] ?? path.split('/')[2] ?? path;
      groups.set(group, [...(groups.get(group) ?? []), operationOf(method, path, operation)]);
    }
  const names = [...groups.keys()].sort();
  const schemas = Object.entries(
    (document.components?.['schemas'] ?? {}) as Record<string, Schema>,
  );
  const missing = document['x-missing'] as string[];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Nyata</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>Nyata API</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>, <a href="/api/asyncapi.json">AsyncAPI 3</a> (events).
Errors are <code>application/problem+json</code>. Every POST takes an <code>Idempotency-Key</code>; a change of an existing record takes <code>If-Match</code>.</p>
${missing.length > 0 ? `<p class="missing">Not answering right now, so missing here: ${escape(missing.join(', '))}.</p>` : ''}
</header>
<nav aria-label="Resources"><ul>${names.map((name) => `<li><a href="#${escape(name)}">${escape(name)}</a></li>`).join('')}<li><a href="#schemas">Schemas</a></li></ul></nav>
<main>
${names.map((name) => `<h2 id="${escape(name)}">${escape(name)}</h2>${groups.get(name)!.join('')}`).join('\n')}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaOf(name, schema)).join('\n')}
</main>
</body>
</html>`;
}

function operationOf(method: string, path: string, operation: Operation): string {
  const body = Object.entries(operation.requestBody?.content ?? {});
  const answers = Object.entries(operation.responses ?? {});
  return `<details><summary><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code>
<span class="permission">${escape(operation['x-permission'] ?? 'public')}</span></summary>
${[operation.summary, operation.description]
  .filter(Boolean)
  .map((text) => `<p>${escape(text)}</p>`)
  .join('')}
${parametersOf(operation)}
${body.map(([type, { schema }]) => `<p>Body (<code>${escape(type)}</code>): ${typeOf(schema)}</p>`).join('')}
<ul>${answers
    .map(
      ([status, { description, content }]) =>
        `<li><code>${escape(status)}</code> ${escape(description ?? '')} ${Object.values(
          content ?? {},
        )
          .map(({ schema }) => typeOf(schema))
          .join(', ')}</li>`,
    )
    .join('')}</ul>
</details>`;
}

function parametersOf({ parameters = [] }: Operation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, schema, description = '' }) =>
      `<tr><td><code>${escape(name)}</code>${required ? ' *' : ''}</td><td>${escape(place)}</td><td>${typeOf(schema)}</td><td>${escape(description)}</td></tr>`,
  );
  return `<table><thead><tr><th>Parameter</th><th>In</th><th>Type</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function schemaOf(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, type]) =>
      `<tr><td><code>${escape(field)}</code>${schema.required?.includes(field) ? ' *' : ''}</td><td>${typeOf(type)}</td><td>${escape(type.description ?? '')}</td></tr>`,
  );
  return `<details id="${schemaId(name)}"><summary><code>${escape(name)}</code></summary>
${rows.length > 0 ? `<table><thead><tr><th>Field</th><th>Type</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>` : `<p>${typeOf(schema)}</p>`}
</details>`;
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return `<a href="#${schemaId(name)}">${escape(name)}</a>`;
  }
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.enum) return schema.enum.map((word) => `<code>${escape(word)}</code>`).join(' | ');
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return escape(schema.format ? `${type} (${schema.format})` : type);
}
