import type { MergedRow } from '../core/index.ts';
import type { RowKey } from './store.ts';

/** A row that comes in, and the commit that brings it. */
export type IncomingRow = MergedRow & RowKey & { readonly txn: string; readonly schema: number };
