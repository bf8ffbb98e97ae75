import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CAN, PUBLIC } from '@fallnetz/platform';

/** A route of the running application with what it declares about access. */
export interface Route {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  isPublic: boolean;
  permissions: string[];
  controller: Handler;
  /** Name of the method that answers */
  key: string;
}

export type Handler = (...parameters: unknown[]) => unknown;

/** Every route of every controller, as the application itself knows them. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Handler),
  );
  return [...new Set(controllers)].flatMap((controller) => {
    const prototype = controller.prototype as Record<string, Handler>;
    return Object.getOwnPropertyNames(prototype)
      .filter((key) => {
        const handler = prototype[key];
        return typeof handler === 'function' && handler !== controller && Reflect.hasMetadata(PATH_METADATA, handler);
      })
      .map((key) => routeOf(controller, key, prototype[key]!));
  });
}

function routeOf(controller: Handler, key: string, handler: Handler): Route {
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ] as string[];
  const path = `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Route['method'];
  const declared = <T>(key: string) =>
    (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
  return {
    name: `${method} ${path}`,
    method,
    path,
    isPublic: declared<boolean>(PUBLIC) ?? false,
    permissions: declared<string[]>(CAN) ?? [],
    controller,
    key,
  };
}
