/** One faulty field of an input: where it is (RFC 6901 pointer), which rule it broke, and values for the sentence. */
export interface FieldFault {
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

/**
 * A refusal of the domain. `code` is one of the refusal codes of `@nyata/contracts`, which knows its
 * HTTP status and its sentence in both languages; `params` fill the sentence.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    readonly fields: readonly FieldFault[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
