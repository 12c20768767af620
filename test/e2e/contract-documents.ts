import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { LoggedRecord } from '../support/event-log';

interface Reference {
  $ref: string;
}

/** The part of an AsyncAPI 3 document that a consumer needs. */
export interface AsyncApi {
  channels: Record<
    string,
    {
      address: string;
      messages: Record<string, Reference>;
      bindings: { kafka: { partitions: number } };
    }
  >;
  operations: Record<string, { messages: Reference[] }>;
  components: { messages: Record<string, { name: string; contentType: string }> };
}

const ROOT = 'asyncapi';

/** What a consumer knows that has only read our public AsyncAPI document: none of our declarations is used. */
export class ContractDocuments {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(private readonly document: AsyncApi) {
    addFormats(this.ajv);
    this.ajv.addSchema(document, ROOT, false, false);
  }

  static async at(origin: string): Promise<ContractDocuments> {
    const answer = await fetch(`${origin}/api/asyncapi.json`);
    return new ContractDocuments((await answer.json()) as AsyncApi);
  }

  get topics(): string[] {
    return Object.values(this.document.channels).map(({ address }) => address);
  }

  /** The types that the services send; earlier versions stay described, but nobody sends them. */
  get sent(): string[] {
    const ids = Object.values(this.document.operations)
      .flatMap(({ messages }) => messages)
      .map(({ $ref }) => $ref.split('/').at(-1)!);
    return ids.map((id) => this.document.components.messages[id]!.name);
  }

  /** Why a record is not what the document says; empty when it is. */
  faultsOf(record: LoggedRecord): string[] {
    const { channels, components } = this.document;
    const channel = Object.values(channels).find(({ address }) => address === record.topic);
    const type = record.headers['ce_type'];
    const id = Object.keys(channel?.messages ?? {}).find(
      (one) => components.messages[one]!.name === type,
    );
    const where = `${record.topic}/${record.part} at ${record.offset}`;
    if (!channel || !id) return [`${where}: ${type} is not described there`];
    const faults = [
      ...this.faults(`${id}/headers`, record.headers),
      ...this.faults(`${id}/payload`, JSON.parse(record.value)),
    ];
    if (record.headers['content-type'] !== components.messages[id]!.contentType)
      faults.push(`content-type is ${record.headers['content-type']}`);
    if (record.headers['ce_partitionkey'] !== record.key)
      faults.push(`key is ${record.key}, not the partitionkey`);
    if (record.part >= channel.bindings.kafka.partitions) faults.push('there is no such partition');
    return faults.map((fault) => `${where}: ${type}: ${fault}`);
  }

  private faults(path: string, value: unknown): string[] {
    let check = this.checks.get(path);
    if (!check) {
      check = this.ajv.compile({ $ref: `${ROOT}#/components/messages/${path}` });
      this.checks.set(path, check);
    }
    if (check(value)) return [];
    return check.errors!.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  }
}
