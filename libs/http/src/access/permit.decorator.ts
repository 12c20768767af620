import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { PERMISSIONS, type Permission } from '@nyata/auth';

/** The record that a route is about: its kind (a word of the service's `SubjectDirectory`) and the path parameter with its id. */
export interface RouteSubject {
  kind: string;
  /** Default `id`. */
  param?: string;
}

/** What a route demands of its caller. */
export type RouteAccess = { public: true } | { permission: Permission; subject?: RouteSubject };

/** Metadata key of a route's `RouteAccess`. */
export const ROUTE_ACCESS = 'nyata:route-access';

/** The route's permission and, when it is about one record, that record's kind and the path parameter with its id. */
export const Permit = (permission: Permission, subject?: RouteSubject): MethodDecorator => {
  if (!(permission in PERMISSIONS)) throw new Error(`There is no permission "${permission}"`);
  return applyDecorators(
    SetMetadata(ROUTE_ACCESS, { permission, ...(subject && { subject }) } satisfies RouteAccess),
    ApiBearerAuth(),
    ApiExtension('x-permission', permission),
  );
};

/** A route that anyone may call, signed in or not. */
export const Public = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(ROUTE_ACCESS, { public: true } satisfies RouteAccess),
    ApiSecurity({}),
  );
