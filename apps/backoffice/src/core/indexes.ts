/** Indexes of the back office's own questions; statements of SQLite. */
export const OFFICE_INDEXES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS refund_date ON refund (businessDate)',
  'CREATE INDEX IF NOT EXISTS receipt_type ON receipt (checkId, type)',
];
