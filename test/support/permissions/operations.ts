import type { Ports } from '@nyata/local';
import type { Permission } from '@nyata/testing';

export const PROCESSES = ['gateway', 'partners', 'agreements', 'actions', 'monitoring'] as const;
export type Process = (typeof PROCESSES)[number];

/** One operation of the API, as its document tells of it. */
export interface Operation {
  process: Process;
  method: 'GET' | 'POST';
  path: string;
  /** Undefined where the document names none. */
  permission?: Permission;
  /** The document says that anybody may call it. */
  public: boolean;
}

interface Described {
  'x-permission'?: Permission;
  security?: object[];
}
type Document = { paths: Record<string, Record<string, Described>> };

export const nameOf = ({ method, path }: Pick<Operation, 'method' | 'path'>) => `${method} ${path}`;

export async function operationsAt(address: string, process: Process): Promise<Operation[]> {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  const { paths } = (await answer.json()) as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      process,
      method: method.toUpperCase() as Operation['method'],
      path,
      permission: described['x-permission'],
      public: described.security?.some((way) => Object.keys(way).length === 0) ?? false,
    })),
  );
}

/** Every operation of every process, from its own document. */
export async function operationsOf(ports: Ports): Promise<Operation[]> {
  const documents = PROCESSES.map((process) =>
    operationsAt(`http://127.0.0.1:${ports[process]}/openapi.json`, process),
  );
  return (await Promise.all(documents)).flat();
}

/** What processes say among themselves is in no document, but it has its permission too. */
export const INNER_OPERATIONS: Operation[] = PROCESSES.filter(
  (process) => process !== 'gateway',
).map((process) => ({
  process,
  method: 'POST',
  path: '/internal/demo-clock',
  permission: 'demo.clock',
  public: false,
}));
