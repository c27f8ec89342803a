import type { CustomerRecord } from '@galley/pos/contract';
import { SideSheet, Skeleton } from '@galley/ui';
import { useState } from 'react';
import { customerRecordWords as words } from '../../app/customer-record-words.ts';
import { words as common } from '../../app/words.ts';
import { useCustomerAtCheck } from '../../state/customer-records.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { CustomerForm } from './CustomerForm.tsx';
import { FindCustomer } from './FindCustomer.tsx';
import { Record } from './Record.tsx';

/** What is noted of a customer, or of a new one with what was typed to find them. */
type Editing = { readonly customer: CustomerRecord | null; readonly typed: string };

/** Who the check in hand is for: found, noted anew, or looked at. */
export function CustomerSheet() {
  const checkId = useUi((ui) => ui.checkId);
  const at = useCustomerAtCheck(checkId);
  const [editing, setEditing] = useState<Editing | null>(null);
  const title = editing?.customer === null ? words.newCustomer : words.customer;
  return (
    <SideSheet open width="wide" onClose={closeSheet} title={title} closeLabel={common.close}>
      {editing !== null ? (
        <CustomerForm {...editing} onDone={() => setEditing(null)} />
      ) : at === undefined ? (
        <Skeleton shape="row" count={3} label={words.customer} />
      ) : at === null ? (
        <FindCustomer onNew={(typed) => setEditing({ customer: null, typed })} />
      ) : (
        <Record at={at} onEdit={() => setEditing({ customer: at.customer, typed: '' })} />
      )}
    </SideSheet>
  );
}
