import type { RefusalCode } from '@nyata/contracts';
import { send, type Problem, type Sending } from './sending';
import type { Traces } from './traces';

export interface Expected {
  status: number;
  code: RefusalCode;
  /** Pointer and code of the one field that is at fault. */
  field?: [pointer: string, code: RefusalCode];
  /** How many commands have kept its key before; none unless said. */
  keys?: number;
}

/** The request is refused in both languages, each with its own sentences, and leaves nothing behind. */
export async function expectRefusal(
  traces: Traces,
  sending: Sending,
  expected: Expected,
): Promise<void> {
  const sentences: string[][] = [];
  for (const language of ['id', 'en'] as const) {
    const { status, mediaType, problem, correlationId, key } = await send(sending, language);
    expect({ status, problem }).toEqual({
      status: expected.status,
      problem: problemOf(expected, correlationId),
    });
    expect(mediaType).toMatch(/^application\/problem\+json/);
    expect(await traces.events(correlationId)).toBe(0);
    if (key) expect(await traces.keys(key)).toBe(expected.keys ?? 0);
    sentences.push(sentencesIn(problem));
  }
  const [indonesian, english] = sentences;
  indonesian!.forEach((sentence, index) => expect(sentence).not.toBe(english![index]));
}

/** All of the problem but the words. */
function problemOf({ status, code, field }: Expected, correlationId: string): object {
  const sentence: unknown = expect.stringMatching(/^\S.{9,}/s);
  return {
    type: `urn:nyata:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: expect.stringMatching(/^\S.+/) as unknown,
    status,
    detail: sentence,
    code,
    ...(field && { errors: [{ pointer: field[0], code: field[1], detail: sentence }] }),
    correlationId,
  };
}

const sentencesIn = ({ title, detail, errors = [] }: Problem): string[] => [
  title,
  detail,
  ...errors.map((error) => error.detail),
];
