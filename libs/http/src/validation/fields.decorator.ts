import { applyDecorators } from '@nestjs/common';
import { isDate, isId } from '@nyata/kernel';
import { IsString, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';

const field = (name: string, accepts: (value: unknown) => boolean, options?: ValidationOptions) =>
  ValidateBy({ name, validator: { validate: accepts } }, options);

/** An id: a UUID in lower case. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  field('isId', (value) => typeof value === 'string' && isId(value), options);

/** A calendar day that exists, `YYYY-MM-DD`. */
export const IsBusinessDate = (options?: ValidationOptions): PropertyDecorator =>
  field('isBusinessDate', (value) => typeof value === 'string' && isDate(value), options);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO 8601 instant with its zone. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  field(
    'isInstant',
    (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
    options,
  );

/** Text of at most `max` characters that is more than blanks. */
export const IsText = (max = 10_000, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    IsString(options),
    MaxLength(max, options),
    field('isNotBlank', (value) => typeof value !== 'string' || value.trim() !== '', options),
  );
