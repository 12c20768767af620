import { get, post } from './http';

/** How a bureau numbers its register; both are absent until it says so. */
export interface RegisterPattern {
  pattern?: string;
  /** The first number of this year. */
  example?: string;
}

const address = '/api/agreements/register-patterns';

export const registerPattern = (signal?: AbortSignal) => get<RegisterPattern>(address, signal);
export const setRegisterPattern = (pattern: string, key: string) =>
  post<RegisterPattern>(address, { body: { pattern }, key });
