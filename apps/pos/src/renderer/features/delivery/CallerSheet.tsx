import type { CheckView, CustomerHit } from '@galley/pos/contract';
import { Button, SideSheet } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { deliveryWords as words } from '../../app/delivery-words.ts';
import { words as common } from '../../app/words.ts';
import { typed } from '../../parts/GuestFields.tsx';
import { attachCustomer, saveCustomer } from '../../state/customer-records.ts';
import { describeOrder } from '../../state/order-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { type Caller, CallerFields } from './CallerFields.tsx';

const callerOf = (check: CheckView | null | undefined): Caller => ({
  phone: check?.phone ?? '',
  name: check?.guestName ?? '',
  address: check?.address ?? '',
  remember: true,
});

/** Whoever is not known yet is noted with what was typed; false: refused, and told. */
const remembered = async ({ phone, name, address }: Caller): Promise<boolean> => {
  const id = await saveCustomer({
    name: typed(name) ?? phone.trim(),
    phone: typed(phone),
    address: typed(address),
  });
  return id === undefined ? false : attachCustomer({ id, name: typed(name) ?? phone.trim() });
};

/** Who calls and where it goes to: the number first. */
export function CallerSheet() {
  const check = useRead((models) => models.check);
  const [caller, setCaller] = useState(() => callerOf(check));
  const [known, setKnown] = useState(check?.phone != null);
  const change = (part: Partial<Caller>) => setCaller({ ...caller, ...part });
  const take = async (hit: CustomerHit) => {
    if (!(await attachCustomer(hit))) return;
    setKnown(true);
    const { phone, name, address } = hit;
    change({ phone: phone ?? caller.phone, name, address: address ?? caller.address });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { phone, name, address } = caller;
    const facts = { phone: typed(phone), guestName: typed(name), address: typed(address) };
    if (!(await describeOrder(facts))) return;
    if (!known && caller.remember && facts.phone !== null && !(await remembered(caller))) return;
    closeSheet();
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={words.title}
      closeLabel={common.close}
    >
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <CallerFields caller={caller} onChange={change} onKnown={(hit) => void take(hit)} />
        <Button type="submit" variant="primary" fullWidth testId="save-details">
          {common.save}
        </Button>
      </form>
    </SideSheet>
  );
}
