import type { BackOfficeContract, OfficeCustomer } from '@galley/backoffice/contract';
import type { Allergen } from '@galley/domain';
import type { Input } from '@galley/shell/contract';

/** A customer as the sheet edits them. */
export type CustomerFields = {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly notes: string;
  readonly allergens: readonly string[];
  /** Parted by commas. */
  readonly words: string;
};

export const fieldsOf = (customer: OfficeCustomer | undefined): CustomerFields => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  address: customer?.address ?? '',
  notes: customer?.notes ?? '',
  allergens: customer?.allergens ?? [],
  words: (customer?.words ?? []).join(', '),
});

const TEXTS = ['phone', 'address', 'notes'] as const;

/** Two offices, or an office and a register, may change different columns at once. */
export const changedFields = (
  fields: CustomerFields,
  customer: OfficeCustomer | undefined,
): Input<BackOfficeContract, 'saveCustomer'> => {
  const before = fieldsOf(customer);
  const isNew = customer === undefined;
  const texts = TEXTS.filter((key) => isNew || fields[key] !== before[key]).map(
    (key) => [key, fields[key].trim() || null] as const,
  );
  const own = fields.words.split(/\s*,\s*/).filter((one) => one.trim() !== '');
  return {
    ...(isNew ? {} : { id: customer.id }),
    ...(isNew || fields.name !== before.name ? { name: fields.name.trim() } : {}),
    ...Object.fromEntries(texts),
    ...(isNew || fields.allergens !== before.allergens
      ? { allergens: fields.allergens as readonly Allergen[] }
      : {}),
    ...(isNew || fields.words !== before.words ? { words: own } : {}),
  };
};
