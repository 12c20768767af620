import type { ComponentType } from 'react';
import { UnreachableError } from '../api/problem';

/** A screen is loaded when it is first visited; when its file cannot be had, the line is down. */
export const screen = (load: () => Promise<ComponentType>) => async () => {
  try {
    return { Component: await load() };
  } catch (error) {
    throw new UnreachableError('A screen could not be loaded.', { cause: error });
  }
};
