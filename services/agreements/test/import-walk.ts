import { newId } from '@nyata/kernel';
import type { OrganisationKind, OrgRef } from '@nyata/contracts';
import { aCaller, type Answer, type Representation } from '@nyata/testing';
import type { AgreementsUnderTest } from './agreements-under-test';

interface Named {
  organisationId?: string;
  legalPartyId?: string;
  regionCode?: string;
}

/** Makes an organisation known under a name of its own. */
export async function named(
  agreements: AgreementsUnderTest,
  kind: OrganisationKind,
  name: string,
  { organisationId = newId(), legalPartyId = organisationId, regionCode }: Named = {},
): Promise<OrgRef> {
  const org = { organisationId, legalPartyId, kind, name };
  const facts = { organisationId, org, regionCode, country: 'ID', affairCodes: [] };
  await agreements.deliver('organisation-registered', facts);
  return org;
}

/** An officer on the way of one file into the register. */
export class ImportWalk {
  private constructor(
    private readonly agreements: AgreementsUnderTest,
    private readonly lead: OrgRef,
    public view: Representation,
  ) {}

  static async upload(
    agreements: AgreementsUnderTest,
    lead: OrgRef,
    name: string,
    content: string | Buffer,
  ): Promise<ImportWalk> {
    const answer = await sent(agreements, lead, name, content);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return new ImportWalk(agreements, lead, answer.body);
  }

  get id(): string {
    return this.view['importId'] as string;
  }

  /** The mapping as it was guessed, with changes. */
  mapping(changes: Record<number, string> = {}): Record<string, string> {
    const columns = this.view['columns'] as { column: number; field?: string }[];
    const guessed = columns.map(({ column, field }) => [column, field ?? ''] as const);
    return { ...Object.fromEntries(guessed), ...changes };
  }

  async check(changes: Record<number, string> = {}): Promise<Representation> {
    await this.command('checks', { mapping: this.mapping(changes) });
    return this.until('CHECKED');
  }

  async commit(): Promise<Representation> {
    await this.command('commits');
    return this.until('COMMITTED');
  }

  async rows(query = ''): Promise<Representation[]> {
    const { body } = await this.officer().get(`/api/imports/${this.id}/rows?limit=200${query}`);
    return body['items'] as Representation[];
  }

  correct(rows: object[]): Promise<Answer> {
    return this.officer().post(`/api/imports/${this.id}/corrections`, { rows });
  }

  async command(what: 'checks' | 'commits', body: object = {}): Promise<void> {
    const path = `/api/imports/${this.id}/${what}`;
    const version = this.view['version'] as number;
    const answer = await this.officer().post(path, body, { version });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    this.view = answer.body;
  }

  async until(status: string): Promise<Representation> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      this.view = (await this.officer().get(`/api/imports/${this.id}`)).body;
      if (this.view['status'] === status) return this.view;
      if (Date.now() > deadline) throw new Error(`Still ${String(this.view['status'])}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  private officer() {
    return this.agreements.service.as(officerOf(this.lead));
  }
}

const officers = new Map<string, ReturnType<typeof aCaller>>();

/** One officer of a bureau, always the same. */
export function officerOf({ organisationId }: OrgRef): ReturnType<typeof aCaller> {
  const known = officers.get(organisationId);
  const officer = known ?? aCaller({ roles: ['bureau-officer'], organisationId });
  officers.set(organisationId, officer);
  return officer;
}

export const sent = (
  { service }: AgreementsUnderTest,
  lead: OrgRef,
  name: string,
  content: string | Buffer,
): Promise<Answer> =>
  service.as(officerOf(lead)).upload('/api/imports', {}, { name, content: Buffer.from(content) });

export const IMPORT_HEADINGS = [
  'No',
  'Jenis',
  'Judul',
  'Mitra',
  'Nomor Pihak Kesatu',
  'Tanggal',
  'Jangka Waktu',
  'Nomor KB',
  'Keterangan',
];
export const importRow = (...cells: string[]): string[] => ['1', ...cells];
export const PNM = 'PT Permodalan Nasional Madani';

/** A file as Excel saves it here: separated by semicolons. */
export const csv = (lines: string[][]): string =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n');
