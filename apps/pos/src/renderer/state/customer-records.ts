import type { Allergen } from '@galley/domain';
import type { CustomerAtCheck, CustomerHit, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { customerRecordWords as words } from '../app/customer-record-words.ts';
import { noteAllergies } from './allergy-acts.ts';
import { inTurn } from './line-queue.ts';
import { ensureCheck, targetNow, told } from './orders.ts';
import { rpc } from './rpc.ts';

const NOBODY: readonly CustomerHit[] = [];

/** Who is meant by what was typed so far; what was found before stays until the next is. */
export const useFound = (text: string): readonly CustomerHit[] => {
  const [found, setFound] = useState(NOBODY);
  useEffect(() => rpc().watch('findCustomers', { text }, setFound, () => setFound(NOBODY)), [text]);
  return found;
};

/** The customer of a check; undefined: not heard yet, null: it has none. */
export const useCustomerAtCheck = (checkId: string | null): CustomerAtCheck | null | undefined => {
  const [known, setKnown] = useState<{ checkId: string; at: CustomerAtCheck | null }>();
  useEffect(() => {
    if (checkId === null) return undefined;
    const take = (at: CustomerAtCheck | null) => setKnown({ checkId, at });
    return rpc().watch('customerAtCheck', { checkId }, take, () => take(null));
  }, [checkId]);
  if (checkId === null) return null;
  return known?.checkId === checkId ? known.at : undefined;
};

/** Whose the check in hand is; the first thing said of a counter order opens it. */
export const attachCustomer = (customer: { id: string; name: string } | null): Promise<boolean> => {
  const aim = targetNow();
  return inTurn(async (perform) => {
    const checkId = await ensureCheck(perform, aim);
    if (checkId === undefined) return false;
    const customerId = customer?.id ?? null;
    const done = told(await perform('attachCustomer', { checkId, customerId }));
    if (done === undefined) return false;
    const message = customer === null ? words.detached : words.attached(customer.name);
    toaster.show({ message, tone: 'ok' });
    return true;
  });
};

/** The id of the customer as saved; undefined: refused, and told. */
export const saveCustomer = (
  input: Input<PosContract, 'saveCustomer'>,
): Promise<string | undefined> =>
  inTurn(async (perform) => told(await perform('saveCustomer', input))?.customerId);

/** What the customer cannot have, for the whole check. */
export const noteTheirAllergies = ({ allergens, words: own }: CustomerAtCheck['unnoted']) =>
  noteAllergies({ allergens: allergens as readonly Allergen[], words: own, withdraw: [] });
