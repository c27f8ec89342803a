import type { CheckView } from '@galley/pos/contract';

export type CheckLine = CheckView['lines'][number];

/** A tap that the core has not answered yet. `again`: it raised the quantity of the row before it. */
export type PendingLine = {
  readonly key: number;
  readonly itemId: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly plain: boolean;
  /** Known once the core answered; the row leaves when the check shows this line. */
  readonly lineId?: string;
};

export type CheckRow =
  | { readonly type: 'line'; readonly key: string; readonly line: CheckLine; readonly more: number }
  | {
      readonly type: 'pending';
      readonly key: string;
      readonly pending: PendingLine;
      readonly more: number;
    };

export const isPlain = (line: CheckLine): boolean =>
  line.modifiers.length === 0 && line.note === null && (line.combo ?? null) === null;

const takesMore = (row: CheckRow | undefined, pending: PendingLine): boolean => {
  if (row === undefined || !pending.plain) return false;
  if (row.type === 'pending') return row.pending.plain && row.pending.itemId === pending.itemId;
  const { line } = row;
  return line.state === 'new' && line.itemId === pending.itemId && isPlain(line);
};

/** Lines as the core has them, then taps under way; a repeated tap shows as a greater quantity. */
export const checkRows = (
  lines: readonly CheckLine[],
  pending: readonly PendingLine[],
): readonly CheckRow[] => {
  const rows: CheckRow[] = lines.map((line) => ({ type: 'line', key: line.id, line, more: 0 }));
  for (const one of pending) {
    const last = rows.at(-1);
    if (last !== undefined && takesMore(last, one))
      rows[rows.length - 1] = { ...last, more: last.more + one.quantity };
    else rows.push({ type: 'pending', key: `p${one.key}`, pending: one, more: 0 });
  }
  return rows;
};

/** Taps whose line the check shows are done. */
export const stillPending = (
  pending: readonly PendingLine[],
  lines: readonly CheckLine[],
): readonly PendingLine[] => {
  const left = pending.filter(({ lineId }) => !lines.some(({ id }) => id === lineId));
  return left.length === pending.length ? pending : left;
};

/** Live quantity of each item on the check, taps under way included. */
export const countItems = (
  lines: readonly CheckLine[],
  pending: readonly PendingLine[],
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const add = (itemId: string, quantity: number) => {
    counts[itemId] = (counts[itemId] ?? 0) + quantity;
  };
  for (const line of lines) add(line.itemId, line.quantity - line.voidedQuantity);
  for (const one of pending) add(one.itemId, one.quantity);
  return counts;
};
