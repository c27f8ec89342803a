import type { Doc } from '@galley/base';
import type { Clk } from '@galley/sync/protocol';

/** A row as any store holds it. */
export type AnyRow = {
  readonly kind: string;
  readonly id: string;
  readonly doc: Doc;
  readonly clk: Clk | null;
  readonly deleted: boolean;
  /** Of a hub's row. */
  readonly scopeId?: string;
};
