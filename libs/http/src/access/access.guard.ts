import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import {
  KeysUnavailable,
  SUBJECT_DIRECTORY,
  TokenRefused,
  actingRole,
  type Caller,
  type SubjectDirectory,
  type SubjectFacts,
} from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DomainError, isId, type Clock } from '@nyata/kernel';
import type { FastifyRequest } from 'fastify';
import type { NyataRequest } from '../request/request';
import { CLOCK } from '../tokens';
import { demand } from './demand';
import { ROUTE_ACCESS, type RouteAccess } from './permit.decorator';

/** How a process knows its caller: a service by the bearer token, the gateway by its session. Undefined = nobody is signed in. */
export type Authenticate = (request: FastifyRequest) => Promise<Caller | undefined>;

/** Nest token of the process's `Authenticate`. */
export const AUTHENTICATE = Symbol('Authenticate');

/** Lets a request through to its route, before its body is looked at: 401, 403 or 404 otherwise. */
@Injectable()
export class AccessGuard implements CanActivate {
  private directory?: SubjectDirectory;

  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    @Inject(AUTHENTICATE) private readonly authenticate: Authenticate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    // The start checks that every route says its access; a route that got by is closed, not open.
    if (!access) throw refusal('FORBIDDEN');
    const request = context.switchToHttp().getRequest<NyataRequest>();
    if ('public' in access) {
      request.origin = { correlationId: request.id, now: this.clock.now() };
      return true;
    }
    const caller = await this.callerOf(request);
    demand(caller, access.permission);
    if (access.subject)
      demand(caller, access.permission, await this.factsOf(request, access.subject));
    request.caller = caller;
    request.origin = {
      correlationId: request.id,
      actor: caller.memberId,
      actorOrg: caller.organisationId,
      actorRole: actingRole(caller, access.permission)!,
      now: this.clock.now(),
    };
    return true;
  }

  private async callerOf(request: FastifyRequest): Promise<Caller> {
    const caller = await this.authenticate(request).catch((error: unknown) => {
      if (error instanceof TokenRefused)
        throw new DomainError('UNAUTHENTICATED', {}, [], { cause: error });
      if (error instanceof KeysUnavailable)
        throw new DomainError('UNAVAILABLE', {}, [], { cause: error });
      throw error;
    });
    if (!caller) throw refusal('UNAUTHENTICATED');
    return caller;
  }

  private factsOf(
    request: FastifyRequest,
    { kind, param = 'id' }: { kind: string; param?: string },
  ): Promise<SubjectFacts | null> {
    const id = (request.params as Record<string, string>)[param];
    if (!id || !isId(id)) return Promise.resolve(null);
    this.directory ??= this.modules.get<SubjectDirectory>(SUBJECT_DIRECTORY, { strict: false });
    return this.directory.find(kind, id);
  }
}
