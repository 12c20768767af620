import { HandlerServer } from '../consumer/handler-server';

/** Finds a group's handlers as the service does, and waits to be asked: a rebuild brings the events. */
export class GenerationServer extends HandlerServer {
  listen(callback: (error?: unknown) => void): void {
    try {
      this.assureHandlers();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  close(): void {}

  unwrap<T>(): T {
    return this as unknown as T;
  }
}
