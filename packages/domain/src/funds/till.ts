/**
 * Where the money of an act lands at this register: the number of the Z that is to tell of it, and the open session
 * that cash goes to (null: nobody opened one).
 */
export type Till = { readonly period: number; readonly fundSessionId: string | null };

/** Columns of money rows; acts outside a register's series have neither. */
export const tillColumns = (
  { till }: { readonly till?: Till | undefined },
  cash: boolean,
): { readonly period: number | null; readonly fundSessionId: string | null } => ({
  period: till?.period ?? null,
  fundSessionId: cash ? (till?.fundSessionId ?? null) : null,
});
