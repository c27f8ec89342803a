import type { Allergen } from '@galley/domain';
import type { CustomerAtCheck, CustomerHit, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { customerRecordWords as words } from '../app/customer-record-words.ts';
import { words as common } from '../app/words.ts';
import { noteAllergies } from './allergy-acts.ts';
import { inTurn } from './line-queue.ts';
import { ensureCheck, targetNow, told } from './orders.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { askConsent, consentWish } from './take-off.ts';

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

type Attached = { readonly id: string; readonly name: string } | null;

/** Whose a check is now, and what is said of its guest; an attached customer fills in what nobody said yet. */
const attachedBefore = async (checkId: string) => {
  const at = await rpc().ask('customerAtCheck', { checkId });
  const { check } = useRead.getState();
  const { guestName = null, phone = null, address = null } = check?.id === checkId ? check : {};
  return {
    customer: at.ok ? (at.value?.customer ?? null) : null,
    said: { checkId, guestName, phone, address },
  };
};

type Before = Awaited<ReturnType<typeof attachedBefore>>;

const takeBack = ({ customer, said }: Before): Promise<void> =>
  inTurn(async (perform) => {
    const customerId = customer?.id ?? null;
    const back = await perform('attachCustomer', { checkId: said.checkId, customerId });
    if (told(back) === undefined) return;
    const outcome = await perform('describeCheck', said);
    const wish = consentWish(common.undo, { command: 'describeCheck', input: said });
    if (!askConsent(outcome, wish)) told(outcome);
  });

const tellAttached = (customer: Attached, before: Before): void => {
  const message = customer === null ? words.detached : words.attached(customer.name);
  const action = { label: common.undo, run: () => void takeBack(before) };
  toaster.show({ message, tone: 'ok', action });
};

/** Whose the check in hand is; the first thing said of a counter order opens it. The way back is one tap. */
export const attachCustomer = (customer: Attached): Promise<boolean> => {
  const aim = targetNow();
  return inTurn(async (perform) => {
    const checkId = await ensureCheck(perform, aim);
    if (checkId === undefined) return false;
    const before = await attachedBefore(checkId);
    const customerId = customer?.id ?? null;
    const input = { checkId, customerId };
    const outcome = await perform('attachCustomer', input);
    const name = customer?.name ?? words.customer;
    if (askConsent(outcome, consentWish(name, { command: 'attachCustomer', input }))) return false;
    const done = told(outcome);
    if (done === undefined) return false;
    tellAttached(customer, before);
    return true;
  });
};

/** The id of the customer as saved; undefined: refused, and told. */
export const saveCustomer = (
  input: Input<PosContract, 'saveCustomer'>,
): Promise<string | undefined> =>
  inTurn(async (perform) => told(await perform('saveCustomer', input))?.customerId);

/** One address fewer, everywhere. */
export const forgetAddress = (customerId: string, address: string): Promise<void> =>
  inTurn(async (perform) => {
    if (told(await perform('forgetAddress', { customerId, address })) === undefined) return;
    toaster.show({ message: words.addressForgotten, tone: 'ok' });
  });

/** What the customer cannot have, for the whole check. */
export const noteTheirAllergies = ({ allergens, words: own }: CustomerAtCheck['unnoted']) =>
  noteAllergies({ allergens: allergens as readonly Allergen[], words: own, withdraw: [] });
