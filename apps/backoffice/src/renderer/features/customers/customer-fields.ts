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
  readonly exemptNumber: string;
  readonly exemptReason: string;
  /** A calendar day; empty: without an end. */
  readonly exemptUntil: string;
  /** Parted by commas. */
  readonly words: string;
};

export const fieldsOf = (customer: OfficeCustomer | undefined): CustomerFields => ({
  name: customer?.name ?? '',
  phone: customer?.phone ?? '',
  address: customer?.address ?? '',
  notes: customer?.notes ?? '',
  exemptNumber: customer?.taxExemption?.number ?? '',
  exemptReason: customer?.taxExemption?.reason ?? '',
  exemptUntil: customer?.taxExemption?.until ?? '',
  allergens: customer?.allergens ?? [],
  words: (customer?.words ?? []).join(', '),
});

const TEXTS = ['phone', 'address', 'notes'] as const;

const EXEMPT = ['exemptNumber', 'exemptReason', 'exemptUntil'] as const;

/** One value: number, reason and date stand together; all empty, they pay tax. */
const exemptionIn = (fields: CustomerFields) =>
  EXEMPT.every((key) => fields[key].trim() === '')
    ? null
    : {
        number: fields.exemptNumber.trim(),
        reason: fields.exemptReason.trim(),
        until: fields.exemptUntil.trim() || null,
      };

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
    ...(EXEMPT.some((key) => fields[key] !== before[key])
      ? { taxExemption: exemptionIn(fields) }
      : {}),
    ...(isNew || fields.allergens !== before.allergens
      ? { allergens: fields.allergens as readonly Allergen[] }
      : {}),
    ...(isNew || fields.words !== before.words ? { words: own } : {}),
  };
};
