import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** Collects a statement's parameters; gives the placeholder of each. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** `insert` of a new aggregate's row, or `update` guarded by the version that was loaded. */
export function rowStatement(
  metadata: EntityMetadata,
  row: ObjectLiteral & { version: number },
  nextVersion: number,
  parameters: Parameters,
): string {
  const driver = metadata.dataSource.driver;
  const next = { ...row, version: nextVersion };
  const isNew = row.version === 0;
  const columns = metadata.columns.filter((column) => isWritten(column, next, isNew));
  const value = (column: ColumnMetadata) =>
    parameters.add(driver.preparePersistentValue(column.getEntityValue(next) ?? null, column));
  if (isNew) {
    const names = columns.map(({ databaseName }) => quoted(databaseName)).join(', ');
    return `insert into ${table(metadata)} (${names}) values (${columns.map(value).join(', ')}) returning 1`;
  }
  const changes = columns
    .filter(({ isPrimary }) => !isPrimary)
    .map((column) => `${quoted(column.databaseName)} = ${value(column)}`)
    .join(', ');
  const keys = metadata.primaryColumns
    .map((column) => `${quoted(column.databaseName)} = ${value(column)}`)
    .join(' and ');
  const loaded = parameters.add(row.version);
  return `update ${table(metadata)} set ${changes} where ${keys} and ${quoted('version')} = ${loaded} returning 1`;
}

/**
 * `insert` of many new aggregates' rows, as one JSON document. A column with a default is left to it when no row
 * gives a value; where only some do, the others would become null, so that is refused.
 */
export function insertOfMany(
  metadata: EntityMetadata,
  rows: readonly ObjectLiteral[],
  parameters: Parameters,
): string {
  const written = metadata.columns.filter((column) => {
    const giving = rows.filter((row) => isWritten(column, row, true)).length;
    if (giving !== 0 && giving !== rows.length)
      throw new Error(`Only some rows of ${metadata.tableName} give ${column.databaseName}.`);
    return giving !== 0;
  });
  const documents = rows.map((row) =>
    Object.fromEntries(
      written.map((column) => [column.databaseName, column.getEntityValue(row, true) ?? null]),
    ),
  );
  const names = written.map(({ databaseName }) => quoted(databaseName)).join(', ');
  return `insert into ${table(metadata)} (${names}) select ${names}
    from jsonb_populate_recordset(null::${table(metadata)}, ${parameters.add(JSON.stringify(documents))}::jsonb)
    returning 1`;
}

/** A column that the row leaves out keeps its default (or what it has); without a default it becomes null. */
function isWritten(column: ColumnMetadata, row: ObjectLiteral, isNew: boolean): boolean {
  if (column.isVirtual || !(isNew ? column.isInsert : column.isUpdate || column.isPrimary))
    return false;
  const keepsOwn =
    column.isGenerated ||
    column.isCreateDate ||
    column.isUpdateDate ||
    column.default !== undefined;
  return !keepsOwn || column.getEntityValue(row) !== undefined;
}

const table = ({ tablePath }: EntityMetadata) => tablePath.split('.').map(quoted).join('.');

const quoted = (name: string) => `"${name}"`;
