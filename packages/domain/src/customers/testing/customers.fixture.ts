import type { Fact } from '@galley/base';
import type { CustomerAllergyRow, CustomerRow } from '../../rows.ts';

type Rows = {
  readonly customers: readonly CustomerRow[];
  readonly allergies: readonly CustomerAllergyRow[];
};

export const nobody: Rows = { customers: [], allergies: [] };

/** Settings as they stand after facts: columns that are written, rows that are deleted. */
export const withSettings = (rows: Rows, facts: readonly Fact[]): Rows => {
  const apply = <T extends { readonly id: string }>(before: readonly T[], kind: string): T[] => {
    const all = new Map(before.map((row) => [row.id, row]));
    for (const fact of facts.filter((one) => one.kind === kind)) {
      if (fact.deleted) all.delete(fact.id);
      else all.set(fact.id, { ...all.get(fact.id), id: fact.id, ...fact.doc } as T);
    }
    return [...all.values()];
  };
  return {
    customers: apply(rows.customers, 'customer'),
    allergies: apply(rows.allergies, 'customer_allergy'),
  };
};
