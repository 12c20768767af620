import {
  ValidationPipe,
  type ArgumentMetadata,
  type Type,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import type { FieldFault } from '@nyata/kernel';
import { faultsOf } from './faults';
import { properInput } from './proper-input';

/** How class-validator is asked. */
export const THOROUGH: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  transformOptions: { enableImplicitConversion: false },
  validationError: { target: true, value: true },
  exceptionFactory: (errors) => refusal('VALIDATION_FAILED', {}, faultsOf(errors)),
};

/** Checks bodies and queries against their DTO classes: unknown fields are refused, nothing is converted unasked. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super(THOROUGH);
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query') {
      if (value !== undefined && !isObject(value))
        throw invalid({ pointer: '', code: 'NOT_AN_OBJECT' });
      const pointer = nulIn(value);
      if (pointer !== undefined) throw invalid({ pointer, code: 'INVALID_VALUE' });
      const proper = metadata.metatype && properInput(metadata.metatype as Type<object>, value);
      if (proper) return proper;
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const invalid = (fault: FieldFault) => refusal('VALIDATION_FAILED', {}, [fault]);

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the first text with a NUL is: JSON may carry one, PostgreSQL can't store it. */
function nulIn(value: unknown, pointer = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = nulIn(item, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
