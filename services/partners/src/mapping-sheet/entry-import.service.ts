import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { readSheet, sheetFormatOf, type FileStore, type SheetRow } from '@nyata/files';
import { DATABASE, UPLOADS, type StoredUpload } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { identify } from '../mapping/mapping-entry';
import { mappingFacts } from '../mapping/mapping-facts';
import { MappingEntryRepository } from '../mapping/mapping-entry.repository';
import { comparableName } from '../organisations/comparable-name';
import type { Organisation } from '../organisations/organisation';
import { OrganisationRepository } from '../organisations/organisation.repository';
import type { ImportEntries, ImportedEntries, ImportedRow } from './entry-import.dto';
import { entryOf, fieldOf, type CellFault, type SheetEntry, type SheetField } from './sheet-entry';

const MOST_ROWS = 2000;

type Named = ReadonlyMap<string, readonly Organisation[]>;

/** Takes in a sheet of entries: every row gets its verdict; only on demand the good ones are saved. */
@Injectable()
export class EntryImportService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(UPLOADS) private readonly files: FileStore,
    private readonly entries: MappingEntryRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  async import(
    { ownerOrganisationId, commit }: ImportEntries,
    file: StoredUpload,
    caller: Caller,
    by: Origin,
  ): Promise<ImportedEntries> {
    const owner = await this.organisations.find(ownerOrganisationId);
    if (!owner)
      throw refusal('ORGANISATION_UNKNOWN', {}, [
        { pointer: '/ownerOrganisationId', code: 'ORGANISATION_UNKNOWN' },
      ]);
    if (!mayWriteFor(owner, caller))
      throw refusal('OWNER_NOT_OWN', {}, [
        { pointer: '/ownerOrganisationId', code: 'OWNER_NOT_OWN' },
      ]);
    const read = (await this.rowsOf(file)).map(({ rowNo, cells }) => ({
      rowNo,
      ...entryOf(cells),
    }));
    return this.database.transaction(async (tx) => {
      const named = await this.named(tx, read);
      const rows: ImportedRow[] = [];
      for (const row of read)
        rows.push(
          'faults' in row
            ? { rowNo: row.rowNo, state: 'WRONG', faults: row.faults }
            : {
                rowNo: row.rowNo,
                ...(await this.place(tx, row.entry, { owner, named, caller, by, commit })),
              },
        );
      const count = (state: ImportedRow['state']) =>
        rows.filter((row) => row.state === state).length;
      return {
        rows,
        accepted: count('ACCEPTED'),
        wrong: count('WRONG'),
        saved: commit === 'true',
      };
    });
  }

  private async place(
    tx: EntityManager,
    { ownerName, candidateNames, ...entry }: SheetEntry,
    at: { owner: Organisation; named: Named; caller: Caller; by: Origin; commit?: 'true' },
  ): Promise<Omit<ImportedRow, 'rowNo'>> {
    const faults: CellFault[] = [];
    const find = (name: string, field: SheetField): Organisation | undefined => {
      const found = at.named.get(comparableName(name)) ?? [];
      if (found.length === 1) return found[0];
      const code = found.length === 0 ? 'ORGANISATION_UNKNOWN' : 'ORGANISATION_AMBIGUOUS';
      faults.push({ field, code, value: name });
      return undefined;
    };
    const owner = ownerName ? find(ownerName, 'owner') : at.owner;
    const candidates = candidateNames.map((name) => find(name, 'candidates'));
    if (owner && !mayWriteFor(owner, at.caller))
      faults.push({ field: 'owner', code: 'OWNER_NOT_OWN', value: owner.name });
    if (faults.length > 0 || !owner) return { state: 'WRONG', faults };
    const input = {
      ...entry,
      mappingEntryId: newId(),
      ownerOrganisationId: owner.organisationId,
      ownerLegalPartyId: owner.legalPartyId,
      candidateOrganisationIds: candidates.flatMap((it) => (it ? [it.organisationId] : [])),
    };
    if (await this.entries.hasSame(tx, input)) return { state: 'KNOWN', faults };
    if (!at.commit) return { state: 'ACCEPTED', faults };
    const { mappingEntryId } = await this.entries.save(tx, identify(input, at.by), at.by);
    return { state: 'ACCEPTED', faults, mappingEntryId };
  }

  private async rowsOf(file: StoredUpload) {
    const path = this.files.locate(file.sha256);
    let fields: (SheetField | undefined)[] | undefined;
    const rows: { rowNo: number; cells: Partial<Record<SheetField, string>> }[] = [];
    for await (const { rowNo, cells } of readSheet(path, sheetFormatOf(file.fileName))) {
      if (!fields) fields = headingsIn(cells);
      else rows.push({ rowNo, cells: namedCells(fields, cells) });
      if (rows.length > MOST_ROWS) throw refusal('SHEET_TOO_MANY_ROWS', { max: MOST_ROWS });
    }
    if (rows.length === 0) throw refusal('SHEET_EMPTY');
    return rows;
  }

  private named(tx: EntityManager, read: ReturnType<typeof entryOf>[]): Promise<Named> {
    const names = read.flatMap((row) =>
      'entry' in row ? [row.entry.ownerName ?? '', ...row.entry.candidateNames] : [],
    );
    return this.organisations.named(tx, names.map(comparableName).filter(Boolean));
  }
}

function headingsIn(cells: SheetRow['cells']): (SheetField | undefined)[] {
  const fields = cells.map(fieldOf);
  const missing = (['kind', 'subjectMatter', 'affairCodes'] as const).filter(
    (field) => !fields.includes(field),
  );
  if (missing.length > 0) throw refusal('SHEET_HEADINGS_MISSING', { fields: missing.join(', ') });
  return fields;
}

const namedCells = (fields: (SheetField | undefined)[], cells: SheetRow['cells']) =>
  Object.fromEntries(
    fields.flatMap((field, index) => (field ? [[field, cells[index] ?? '']] : [])),
  ) as Partial<Record<SheetField, string>>;

const mayWriteFor = (owner: Organisation, caller: Caller): boolean =>
  allows(
    caller,
    'mapping.write',
    mappingFacts({
      ownerOrganisationId: owner.organisationId,
      ownerLegalPartyId: owner.legalPartyId,
      regionCode: owner.regionCode ?? '',
    }),
  ) === 'allowed';
