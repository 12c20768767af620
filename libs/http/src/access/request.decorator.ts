import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { refusal } from '@nyata/contracts';
import type { NyataRequest } from '../request/request';

const requestOf = (context: ExecutionContext): NyataRequest =>
  context.switchToHttp().getRequest<NyataRequest>();

const caller = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => requestOf(context).caller,
);
const origin = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => requestOf(context).origin,
);

/** The caller (`Caller`) of a route with `@Permit`. */
export const CurrentCaller = (): ParameterDecorator => caller();

/** The origin (`Origin`) of everything that the request writes. */
export const CurrentOrigin = (): ParameterDecorator => origin();

const versionInHeader = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const header = requestOf(context).headers['if-match'];
  if (!header) throw refusal('IF_MATCH_REQUIRED');
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw refusal('IF_MATCH_MALFORMED');
  return Number(version);
});

/** The version of the aggregate that the caller has seen (`number`), from `If-Match: "<version>"`; 428 without. */
export const IfMatch = (): ParameterDecorator => (target, method, index) => {
  versionInHeader()(target, method, index);
  const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version that was read, in quotes: "3"',
    schema: { type: 'string', pattern: '^"\\d+"$' },
  })(target, method!, descriptor);
};
