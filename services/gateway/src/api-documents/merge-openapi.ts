import { serviceFor, SERVICES, type ServiceName } from '../routing/routes';

/** As much of an OpenAPI document as merging looks at. */
export interface OpenApiDocument {
  openapi: string;
  info: Record<string, unknown>;
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>>;
  tags?: { name: string }[];
  [extension: string]: unknown;
}

export type Source = 'gateway' | ServiceName;

/**
 * One document of all services' public routes. Two services may call different things by the same name:
 * the later one's component is then renamed with its service's name, in every reference to it.
 */
export function mergeOpenApi(
  documents: Partial<Record<Source, OpenApiDocument>>,
  serverUrl: string,
): OpenApiDocument {
  const sources: Source[] = ['gateway', ...SERVICES];
  const merged: OpenApiDocument = {
    openapi: '3.1.0',
    info: {
      title: 'Nyata',
      version: '1',
      description:
        'Inter-regional cooperation: agreements, their action plans, and whether they became real.',
    },
    servers: [{ url: serverUrl }],
    paths: {},
    components: {},
    'x-missing': sources.filter((source) => !documents[source]),
  };
  const tags = new Set<string>();
  for (const source of sources) {
    const document = documents[source];
    if (!document) continue;
    const own = withOwnNames(document, source, merged.components!);
    for (const [path, item] of Object.entries(own.paths))
      if (isReached(path, source)) merged.paths[path] ??= item;
    for (const [section, parts] of Object.entries(own.components ?? {}))
      merged.components![section] = { ...parts, ...merged.components![section] };
    for (const { name } of own.tags ?? []) tags.add(name);
  }
  merged.paths = Object.fromEntries(
    Object.entries(merged.paths).sort(([a], [b]) => a.localeCompare(b)),
  );
  merged.tags = [...tags].sort().map((name) => ({ name }));
  return merged;
}

/** A path of a service that has no row in the routes is not there for anybody: the document says so too. */
const isReached = (path: string, source: Source): boolean =>
  path.startsWith('/api/') && (source === 'gateway' || serviceFor(path) === source);

function withOwnNames(
  document: OpenApiDocument,
  source: Source,
  taken: Record<string, Record<string, unknown>>,
): OpenApiDocument {
  const renamed = new Map<string, string>();
  const prefix = source[0]!.toUpperCase() + source.slice(1);
  for (const [section, parts] of Object.entries(document.components ?? {}))
    for (const [name, part] of Object.entries(parts)) {
      const other = taken[section]?.[name];
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(part))
        renamed.set(`#/components/${section}/${name}`, `#/components/${section}/${prefix}${name}`);
    }
  if (renamed.size === 0) return document;
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? (renamed.get(value) ?? value) : value,
  );
  const copy = JSON.parse(text) as OpenApiDocument;
  for (const [from, to] of renamed) {
    const [, , section, name] = from.split('/') as [string, string, string, string];
    const parts = copy.components![section]!;
    parts[to.slice(to.lastIndexOf('/') + 1)] = parts[name];
    delete parts[name];
  }
  return copy;
}
