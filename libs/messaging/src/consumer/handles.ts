import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { isEventName } from '@nyata/contracts';
import { throwError, type Observable } from 'rxjs';
import type { Consumer } from './consumer-table';

/** The pattern of a `handleBatch` method. */
export const BATCH_PATTERN = 'nyata.batch';

/** By it Nest binds a handler to the server of its own group, and to no other. */
export const transportIdOf = (group: string): symbol => Symbol.for(`nyata.consumer.${group}`);

/** Nest would turn an unknown error into "Internal server error"; parking needs the error itself. */
@Catch()
class ErrorAsItIs implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks a method as the handler of the event it is named after (a Nest `@EventPattern` for that group's transport). */
export const Handles = (consumer: Consumer): MethodDecorator => {
  return (target, method, descriptor) => {
    const name = String(method);
    if (!isEventName(name) || consumer.table[name] !== 'handled')
      throw new Error(
        `${target.constructor.name} has a handler ${name}, but the table of ${consumer.group} does not say that it is handled.`,
      );
    bind(consumer, name)(target, method, descriptor);
  };
};

/** Marks `handleBatch` as the handler of all handled events of that group. */
export const HandlesBatch = (consumer: Consumer): MethodDecorator => bind(consumer, BATCH_PATTERN);

const GROUP = Symbol('nyata.group');

/** The group that a method serves. */
export const groupServedBy = (method: unknown): string | undefined =>
  typeof method === 'function'
    ? (Reflect.getMetadata(GROUP, method) as string | undefined)
    : undefined;

function bind(consumer: Consumer, pattern: string): MethodDecorator {
  return (target, method, descriptor) => {
    Reflect.defineMetadata(GROUP, consumer.group, descriptor.value as object);
    Payload()(target, method, 0);
    Ctx()(target, method, 1);
    applyDecorators(
      EventPattern<string>(pattern, transportIdOf(consumer.group)),
      UseFilters(ErrorAsItIs),
    )(target, method, descriptor);
  };
}
