import type { Allergen } from '@galley/domain';
import type { CustomerAtCheck, CustomerHit, PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { customerRecordWords as words } from '../app/customer-record-words.ts';
import { listed } from '../app/listed.ts';
import { words as common } from '../app/words.ts';
import { noteAllergies } from './allergy-acts.ts';
import { inTurn } from './line-queue.ts';
import { ensureCheck, targetNow, told } from './orders.ts';
import type { Perform } from './perform.ts';
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

/** Ids of what stands on the check of what was noted with the customer. */
const notedIds = (checkId: string, unnoted: CustomerAtCheck['unnoted']): string[] => {
  const { check } = useRead.getState();
  if (check?.id !== checkId) return [];
  return check.allergies
    .filter(({ seats }) => seats.includes(null))
    .filter(({ allergen, text }) =>
      allergen === null ? unnoted.words.includes(text) : unnoted.allergens.includes(allergen),
    )
    .map(({ id }) => id);
};

const takeBack = ({ customer, said }: Before, noted: CustomerAtCheck['unnoted']): Promise<void> =>
  inTurn(async (perform) => {
    const { checkId } = said;
    const withdraw = notedIds(checkId, noted);
    const back = await perform('attachCustomer', { checkId, customerId: customer?.id ?? null });
    if (told(back) === undefined) return;
    if (withdraw.length > 0)
      told(await perform('noteAllergies', { checkId, allergens: [], words: [], withdraw }));
    const outcome = await perform('describeCheck', said);
    const wish = consentWish(common.undo, { command: 'describeCheck', input: said });
    if (!askConsent(outcome, wish)) told(outcome);
  });

const NOTHING: CustomerAtCheck['unnoted'] = { allergens: [], words: [], texts: [] };

const tellAttached = (
  customer: Attached,
  before: Before,
  noted: CustomerAtCheck['unnoted'],
): void => {
  const message =
    customer === null
      ? words.detached
      : noted.texts.length === 0
        ? words.attached(customer.name)
        : words.attachedNoting(customer.name, listed(noted.texts));
  const action = { label: common.undo, run: () => void takeBack(before, noted) };
  toaster.show({ message, tone: noted === NOTHING ? 'ok' : 'attention', action });
};

/** What the customer cannot have is noted for all of their check; what was not, the strip offers (rule CU6). */
const noteOf = async (perform: Perform, checkId: string): Promise<CustomerAtCheck['unnoted']> => {
  const at = await rpc().ask('customerAtCheck', { checkId });
  const unnoted = at.ok ? (at.value?.unnoted ?? NOTHING) : NOTHING;
  if (unnoted.texts.length === 0) return NOTHING;
  const { allergens, words: own } = unnoted;
  const all = { allergens: allergens as readonly Allergen[], words: own, withdraw: [] };
  const done = told(await perform('noteAllergies', { checkId, ...all }));
  return done === undefined ? NOTHING : unnoted;
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
    const noted = customer === null ? NOTHING : await noteOf(perform, checkId);
    tellAttached(customer, before, noted);
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
