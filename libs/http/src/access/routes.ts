import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { SUBJECT_DIRECTORY } from '@nyata/auth';
import { ROUTE_ACCESS, type RouteAccess } from './permit.decorator';

/** One HTTP route of the process. */
export interface Route {
  method: string;
  path: string;
  /** `Controller.method`, for messages. */
  handler: string;
  access?: RouteAccess;
}

/** Every route of the process, with what it demands. */
export function routesOf(app: INestApplicationContext): Route[] {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const base = Reflect.getMetadata(PATH_METADATA, metatype) as string | string[] | undefined;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[];
      const access = Reflect.getMetadata(ROUTE_ACCESS, handler) as RouteAccess | undefined;
      return [base ?? ''].flat().flatMap((prefix) =>
        [path].flat().map((tail) => ({
          method: RequestMethod[verb],
          path: `/${prefix}/${tail}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${metatype.name}.${name}`,
          ...(access && { access }),
        })),
      );
    });
  });
}

/** Stops the start when a route forgot to say who may call it, or names records that nobody can look up. */
export function checkRoutes(app: INestApplicationContext): void {
  const routes = routesOf(app);
  const open = routes.filter(({ access }) => !access);
  if (open.length > 0)
    throw new Error(
      `Every route needs @Permit or @Public; these have neither: ${open.map(describe).join(', ')}`,
    );
  const subjects = routes.filter(({ access }) => access && 'subject' in access);
  if (subjects.length > 0 && !provides(app, SUBJECT_DIRECTORY))
    throw new Error(
      `Provide SUBJECT_DIRECTORY: ${subjects.length} routes are about a record, the first is ${describe(subjects[0]!)}`,
    );
}

const describe = ({ method, path, handler }: Route) => `${method} ${path} (${handler})`;

/** Does the process provide something under this token? */
export const provides = (app: INestApplicationContext, token: unknown): boolean =>
  app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .some((provider) => provider.token === token);
