import type { Readable } from 'node:stream';
import { DomainError } from '@nyata/kernel';
import { SaxesParser } from 'saxes';
import { broken } from './xlsx-archive';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads one XML part piece by piece and yields after each piece, so that its reader can hand on what it has.
 * Names come without their prefix. Entities other than XML's own five are refused by the parser.
 */
export async function* xmlEvents(source: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ fragment: false });
  let failure: Error | undefined;
  parser.on('error', (error) => (failure ??= error));
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open?.(local(name), attributes as Record<string, string>),
  );
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (failure) throw failure;
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    broken(error as Error);
  }
  if (failure) broken(failure);
  yield;
}

/** Reads a part to its end for what its handlers keep. */
export async function readXml(source: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _piece of xmlEvents(source, handlers));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
