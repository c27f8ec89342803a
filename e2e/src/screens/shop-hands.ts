import type { OrderedLine, RegisterCore } from '../register-core.ts';

/** What rings up a lively shop: the register's core, with the names of the demo house. */
export type Hands = RegisterCore & {
  itemId(name: string): string;
  tableId(label: string): string;
  personId(name: string): string;
  /** Every paper so far has left the printer: a drawer is then opened at once. */
  papersOut(): Promise<void>;
  /** Opens a check at a table, with what is rung on it, and sends it. */
  atTable(label: string, covers: number, lines: readonly OrderedLine[]): Promise<string>;
};
