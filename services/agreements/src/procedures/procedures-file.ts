import { readFileSync } from 'node:fs';
import { Value } from '@sinclair/typebox/value';
import type { Variable } from '@nyata/kernel';
import {
  procedureFaults,
  SHIPPED_PROCEDURES,
  type ProcedureBook,
  type ProcedurePolicy,
} from '@nyata/reference';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { ProceduresFile, type OwnVersion } from './procedures-file-shape';

/** A fault of the file: the line where it stands, and why it can't be meant. */
export interface FileFault {
  line: number;
  reason: string;
}

type Path = readonly (string | number)[];

/** The variable that names the file; a process does not start with a faulty one. */
export const proceduresFile = (options: {
  description: string;
  fallback: ProcedureBook;
}): Variable<ProcedureBook> => ({
  ...options,
  parse(path) {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      return new Error(`names ${path}, which can't be read: ${(error as Error).message}`);
    }
    const { book, faults } = readProcedures(text);
    return book ?? new Error(`names ${path}, which has faults:\n${faults.map(told).join('\n')}\n `);
  },
});

const told = ({ line, reason }: FileFault) => `    line ${line}: ${reason}`;

/** The procedures that ship with those of a province's file on top; or every fault of the file, by line. */
export function readProcedures(
  text: string,
  shipped: ProcedureBook = SHIPPED_PROCEDURES,
): { book?: ProcedureBook; faults: FileFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(({ pos, message }) => ({
        line: lineAt(pos[0]),
        reason: message,
      })),
    };
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const found = (faults: { path: Path; reason: string }[]) =>
    faults.map(({ path, reason }) => ({ line: lineOf(path), reason }));

  const value: unknown = document.toJS();
  if (!Value.Check(ProceduresFile, value)) return { faults: found(shapeFaults(value)) };
  let book = shipped;
  const faults: FileFault[] = [];
  value.versions.forEach((own, index) => {
    const policy = onTop(own, book.at(own.effectiveFrom));
    if (book.ofVersion(own.policyVersion))
      faults.push(
        ...found([
          {
            path: ['versions', index, 'policyVersion'],
            reason: `the version ${own.policyVersion} is there already; agreements are pinned to it`,
          },
        ]),
      );
    faults.push(
      ...found(
        procedureFaults(policy).map(({ path, reason }) => ({
          path: ['versions', index, ...path],
          reason: `${path.join(' ')}: ${reason}`,
        })),
      ),
    );
    book = book.with([policy]);
  });
  return faults.length > 0 ? { faults } : { book, faults };
}

/** A province's version: what it does not lay down itself stays as it was. */
const onTop = (
  { policyVersion, effectiveFrom, procedures, kinds = [], actors, papers }: OwnVersion,
  before: ProcedurePolicy,
): ProcedurePolicy => ({
  policyVersion,
  effectiveFrom,
  procedures: { ...before.procedures, ...procedures },
  assignments: before.assignments,
  // The province's own come first, so that they take the place of those of an earlier version.
  kinds: [...kinds, ...before.kinds.filter(({ kind }) => !kinds.some((own) => own.kind === kind))],
  actors: { ...before.actors, ...actors },
  papers: { ...before.papers, ...papers },
});

/** One fault a place: of a value that fits no alternative, what the alternatives are is enough. */
function shapeFaults(value: unknown): { path: Path; reason: string }[] {
  const faults = [...Value.Errors(ProceduresFile, value)].map(({ path, message, schema }) => {
    const words = (schema.anyOf as { const: string }[] | undefined)?.map((word) => word.const);
    return {
      path: path
        .split('/')
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      reason: `${path.slice(1).replaceAll('/', ' ')}: ${words ? `must be one of ${words.join(', ')}` : message}`,
    };
  });
  return faults.filter(
    ({ path }, index) =>
      faults.findIndex((other) => other.path.join('/') === path.join('/')) === index,
  );
}
