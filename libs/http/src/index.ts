// SKELETON: signatures are agreed with every service; the bodies are being written.
import type { INestApplication, Type } from '@nestjs/common';
import type { Permission } from '@nyata/auth';
import { port as portVariable, text, type Clock } from '@nyata/kernel';

/** Variables of every process that serves HTTP. */
export const httpVariables = (port: number) => ({
  HOST: text({ description: 'address to listen on', fallback: '127.0.0.1' }),
  PORT: portVariable({ description: 'port to listen on', fallback: port }),
  LOG_LEVEL: text({ description: 'fatal, error, warn, info, debug or trace', fallback: 'info' }),
});

/** Nest token of the domain clock (kernel `Clock`). */
export const CLOCK = Symbol('Clock');

/** The route's permission and, when it is about one record, that record's kind and the path parameter with its id. */
export const Permit = (_permission: Permission, _subject?: { kind: string; param?: string }): MethodDecorator => () => {
  throw new Error('not built yet');
};

/** A route that anyone may call, signed in or not. */
export const Public = (): MethodDecorator => () => {
  throw new Error('not built yet');
};

/** Parameter decorators: the caller (`Caller`), the origin of what the request writes (`Origin`), the version in If-Match. */
export const CurrentCaller = (): ParameterDecorator => () => undefined;
export const CurrentOrigin = (): ParameterDecorator => () => undefined;
export const IfMatch = (): ParameterDecorator => () => undefined;

export interface ServiceOptions {
  name: string;
  module: Type;
  config: { HOST: string; PORT: number; LOG_LEVEL: string };
  /** Runs after the app is built and before it listens (messaging starts here). */
  beforeListen?: (app: INestApplication) => Promise<void>;
}

/** Builds and starts a Nest service with everything of this library; ends the process with one clear sentence when it can't. */
export function startService(_options: ServiceOptions): Promise<INestApplication> {
  throw new Error('not built yet');
}

/** One page of a list; `next` is an opaque cursor. The interceptor turns it into a `Link: rel="next"` header. */
export interface Page<T> {
  items: T[];
  next?: string;
}

export type { Clock };
