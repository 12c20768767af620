/** RFC 9457 problem document as every service of Nyata answers it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  errors?: FieldProblem[];
  correlationId?: string;
}

export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The server answered and refused: nothing was saved. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** Somebody else changed it since it was read. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.status === 412;

/** No answer came: whether something was saved is unknown until the same key is sent again. */
export class UnreachableError extends Error {}

/** The dotted form path of a JSON pointer: `/parties/0/organisationId` is `parties.0.organisationId`. */
export const pathOfPointer = (pointer: string): string =>
  pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** Field errors by form path; the first message of a field stands. */
export function errorsByPath(errors: FieldProblem[] | undefined): Record<string, string> {
  const byPath: Record<string, string> = {};
  for (const error of errors ?? []) byPath[pathOfPointer(error.pointer)] ??= error.detail;
  return byPath;
}
