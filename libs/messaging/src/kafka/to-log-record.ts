import type { KafkaMessage } from 'kafkajs';
import type { LogRecord } from '../transport/transport';

/** A message of kafkajs as the transports' common record. */
export function toLogRecord(topic: string, part: number, message: KafkaMessage): LogRecord {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {}))
    headers[name] = String(Array.isArray(value) ? value[0] : value);
  return {
    topic,
    part,
    offset: Number(message.offset),
    key: message.key?.toString() ?? '',
    headers,
    value: message.value?.toString() ?? '',
  };
}
