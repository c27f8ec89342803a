import { ENVELOPE_COLUMNS } from '../../protocol/index.ts';
import type { LogPage, LogRecord } from '../store.ts';

/** Numbers on the wire leave a gap, so that an up-to-date (`2·seq+1`) never equals a row's place. */
export const lsnOfRow = (seq: number): number => 2 * seq;
export const offsetOf = (seq: number): string => `${lsnOfRow(seq)}_0`;

const PK = ['tenant_id', 'scope_id', 'kind', 'id'];

/** `electric-schema`: column name to Postgres type, in the order of the envelope. */
export const SHAPE_SCHEMA = JSON.stringify(
  Object.fromEntries(
    ENVELOPE_COLUMNS.map(([name, type]) => {
      const index = PK.indexOf(name);
      const nullable = name === 'clk' || name === 'business_date';
      return [
        name,
        {
          type,
          ...(nullable ? {} : { not_null: true }),
          ...(index < 0 ? {} : { pk_index: index }),
        },
      ];
    }),
  ),
);

const keyPart = (text: string): string => `"${text.replaceAll('/', '//')}"`;

const keyOf = (row: LogRecord): string =>
  `"public"."sync_row"/${[row.tenantId, row.scopeId, row.kind, row.id].map(keyPart).join('/')}`;

/** Every value is text as Postgres writes it, or null. */
const rowValue = (row: LogRecord) => ({
  tenant_id: row.tenantId,
  scope_id: row.scopeId,
  kind: row.kind,
  id: row.id,
  seq: String(row.seq),
  txn: row.txn,
  doc: row.doc,
  clk: row.clk,
  deleted: row.deleted ? 'true' : 'false',
  business_date: row.businessDate,
  schema: String(row.schema),
});

/**
 * A row as an Electric change message. It is an `update` only for a reader who is sure to have the row: one
 * that follows live and stood behind the row's first appearance.
 */
const changeMessage = (row: LogRecord, after: number, live: boolean): string =>
  JSON.stringify({
    key: keyOf(row),
    value: rowValue(row),
    headers: {
      operation: live && row.firstSeq <= after ? 'update' : 'insert',
      relation: ['public', 'sync_row'],
      lsn: String(lsnOfRow(row.seq)),
      op_position: 0,
    },
  });

export const upToDateMessage = (head: number): string =>
  `{"headers":{"control":"up-to-date","global_last_seen_lsn":"${lsnOfRow(head) + 1}"}}`;

export const MUST_REFETCH = '[{"headers":{"control":"must-refetch"}}]';

/** Messages of a page, each as JSON text. Only a complete page of a reader past -1 ends in up-to-date. */
export const messagesOf = (
  page: LogPage,
  options: { readonly after: number; readonly live: boolean; readonly upToDate: boolean },
): string[] => {
  const changes = page.rows.map((row) => changeMessage(row, options.after, options.live));
  return options.upToDate ? [...changes, upToDateMessage(page.head)] : changes;
};
