import type { Allergen } from '@galley/domain';
import type { CustomerRecord, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';

/** A customer as the form has them; allergies in their own words parted by commas. */
export type CustomerDraft = {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly notes: string;
  readonly allergens: readonly string[];
  readonly words: string;
};

const isNumber = (text: string): boolean => /^[\d\s()+/.-]+$/.test(text);

/** What was typed to find somebody is the number or the name of who is noted anew. */
export const begun = (customer: CustomerRecord | null, typed: string): CustomerDraft => ({
  name: customer?.name ?? (isNumber(typed) ? '' : typed),
  phone: customer === null ? (isNumber(typed) ? typed : '') : (customer.phone ?? ''),
  address: customer?.address ?? '',
  notes: customer?.notes ?? '',
  allergens: customer?.allergens ?? [],
  words: customer?.words.join(', ') ?? '',
});

const wordsOf = (text: string): string[] =>
  text
    .split(/[,،]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('\n') === [...b].sort().join('\n');

/** Only what was changed is sent, so that two registers may change different things at once. */
export const changesOf = (
  draft: CustomerDraft,
  customer: CustomerRecord | null,
): Input<PosContract, 'saveCustomer'> => {
  const texts = {
    phone: orNull(draft.phone),
    address: orNull(draft.address),
    notes: orNull(draft.notes),
  };
  const name = draft.name.trim();
  const allergens = draft.allergens as readonly Allergen[];
  const words = wordsOf(draft.words);
  if (customer === null) return { name, ...texts, allergens, words };
  const changed = Object.entries({ name, ...texts }).filter(
    ([key, value]) => customer[key as keyof typeof texts] !== value,
  );
  return {
    id: customer.id,
    ...Object.fromEntries(changed),
    ...(same(allergens, customer.allergens) ? {} : { allergens }),
    ...(same(words, customer.words) ? {} : { words }),
  };
};
