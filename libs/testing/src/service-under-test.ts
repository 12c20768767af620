import type { Caller } from '@nyata/auth';
import { createService, type AppOptions } from '@nyata/http';
import { newId } from '@nyata/kernel';
import type { TestTokens } from './test-tokens';

type App = Awaited<ReturnType<typeof createService>>;

/** What a request says beside its body. */
export interface Saying {
  /** Sent as `If-Match`. */
  version?: number;
  /** `Idempotency-Key`; a new one for each POST unless given. */
  key?: string;
  language?: 'id' | 'en';
  headers?: Record<string, string>;
}

/** An answer's JSON, read as it comes; name its type where a spec looks deeper. */
export interface Representation {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the spec says what it expects
  [field: string]: any;
}

/** What came back; `body` is the parsed JSON, or the text when it is none. */
export interface Answer<T = Representation> {
  status: number;
  body: T;
  headers: Record<string, string | undefined>;
  bytes: Buffer;
}

/** A client that calls as one caller, or as nobody. */
export interface ServiceClient {
  get<T = Representation>(path: string, saying?: Saying): Promise<Answer<T>>;
  post<T = Representation>(path: string, body?: unknown, saying?: Saying): Promise<Answer<T>>;
  send<T = Representation>(
    method: 'GET' | 'POST',
    path: string,
    body: unknown,
    saying?: Saying,
  ): Promise<Answer<T>>;
  /** multipart/form-data with the fields and one file. */
  upload<T = Representation>(
    path: string,
    fields: Record<string, string>,
    file: SentFile,
    saying?: Saying,
  ): Promise<Answer<T>>;
}

export interface SentFile {
  name: string;
  content: Buffer;
  type?: string;
}

export interface ServiceUnderTest {
  app: App;
  as(caller: Caller): ServiceClient;
  asNobody(): ServiceClient;
  close(): Promise<void>;
}

/** A whole service without a port: requests go through everything that a real one goes through. */
export async function serviceUnderTest(
  options: AppOptions & { tokens: TestTokens },
): Promise<ServiceUnderTest> {
  const { name, tokens } = options;
  const app = await createService(options);
  return {
    app,
    as: (caller) => client(app, () => tokens.mint(caller, name)),
    asNobody: () => client(app, () => Promise.resolve(undefined)),
    close: () => app.close(),
  };
}

function client(app: App, token: () => Promise<string | undefined>): ServiceClient {
  const send = async (
    method: 'GET' | 'POST',
    path: string,
    payload: unknown,
    saying: Saying = {},
    type = 'application/json',
  ): Promise<Answer> => {
    const bearer = await token();
    const response = await app.inject({
      method,
      url: path,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(payload !== undefined && { 'content-type': type }),
        ...(method === 'POST' && { 'idempotency-key': saying.key ?? newId() }),
        ...(saying.version !== undefined && { 'if-match': `"${saying.version}"` }),
        ...(saying.language && { 'accept-language': saying.language }),
        ...saying.headers,
      },
      ...(payload !== undefined && { payload: payload as object }),
    });
    return {
      status: response.statusCode,
      body: parsed(response.body) as Representation,
      headers: response.headers as Answer['headers'],
      bytes: response.rawPayload,
    };
  };
  return {
    get: (path, saying) => send('GET', path, undefined, saying) as never,
    post: (path, body = {}, saying) => send('POST', path, body, saying) as never,
    send: (method, path, body, saying) => send(method, path, body, saying) as never,
    upload: (path, fields, file, saying) => {
      const boundary = `----nyata${newId()}`;
      const body = multipart(boundary, fields, file);
      return send('POST', path, body, saying, `multipart/form-data; boundary=${boundary}`) as never;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function multipart(boundary: string, fields: Record<string, string>, file: SentFile): Buffer {
  const head = (disposition: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
  const values = Object.entries(fields).map(
    ([name, value]) => `${head(`name="${name}"`)}\r\n\r\n${value}\r\n`,
  );
  const type = file.type ?? 'application/octet-stream';
  return Buffer.concat([
    Buffer.from(values.join('')),
    Buffer.from(`${head(`name="file"; filename="${file.name}"`)}\r\nContent-Type: ${type}\r\n\r\n`),
    file.content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}
