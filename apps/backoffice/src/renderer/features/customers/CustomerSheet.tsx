import type { OfficeCustomer } from '@galley/backoffice/contract';
import { Button, ConfirmButton, cx, Pressable, SideSheet, TextField, toaster } from '@galley/ui';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { CustomerPoints } from './CustomerPoints.tsx';
import { type CustomerFields, changedFields, fieldsOf } from './customer-fields.ts';

type CustomerSheetProps = {
  /** Undefined: a new one. */
  readonly customer: OfficeCustomer | undefined;
  readonly onClose: () => void;
};

export function CustomerSheet({ customer, onClose }: CustomerSheetProps) {
  const [fields, setFields] = useState(() => fieldsOf(customer));
  const save = async () => {
    const outcome = await runAndTell('saveCustomer', changedFields(fields, customer));
    if (!outcome.ok) return;
    toaster.show({ message: words.saved(fields.name.trim()), tone: 'ok' });
    onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      title={customer?.name ?? words.addCustomer}
      closeLabel={words.close}
      footer={
        <Button
          variant="primary"
          fullWidth
          disabled={fields.name.trim() === ''}
          onPress={() => void save()}
          testId="save-customer"
        >
          {words.save}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <Fields fields={fields} onChange={(change) => setFields({ ...fields, ...change })} />
        {customer === undefined ? null : <CustomerPoints customerId={customer.id} />}
        {customer === undefined ? null : <Erase customer={customer} onDone={onClose} />}
      </div>
    </SideSheet>
  );
}

type FieldsProps = {
  readonly fields: CustomerFields;
  readonly onChange: (change: Partial<CustomerFields>) => void;
};

function Fields({ fields, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={words.name}
        value={fields.name}
        onChange={(name) => onChange({ name })}
        maxLength={60}
        autoFocus
        testId="customer-name"
      />
      <TextField
        label={words.phone}
        value={fields.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={30}
        type="tel"
      />
      <TextField
        label={words.address}
        value={fields.address}
        onChange={(address) => onChange({ address })}
        maxLength={200}
        rows={2}
      />
      <TextField
        label={words.customerNotes}
        hint={words.customerNotesHint}
        value={fields.notes}
        onChange={(notes) => onChange({ notes })}
        maxLength={500}
      />
      <Exemption fields={fields} onChange={onChange} />
      <Allergens fields={fields} onChange={onChange} />
      <TextField
        label={words.ownWords}
        value={fields.words}
        onChange={(own) => onChange({ words: own })}
        maxLength={200}
      />
    </>
  );
}

/** Who could not free a check of tax by hand does not see it (rule CU13). */
function Exemption({ fields, onChange }: FieldsProps) {
  if (!useMay('discount')) return null;
  return (
    <fieldset className="m-0 flex flex-col gap-4 border-0 p-0">
      <legend className="pb-1 text-label font-semibold text-ink-2">{words.exemption}</legend>
      <p className="m-0 text-label text-ink-2">{words.exemptionHelp}</p>
      <TextField
        label={words.exemptionNumber}
        value={fields.exemptNumber}
        onChange={(exemptNumber) => onChange({ exemptNumber })}
        maxLength={40}
        testId="customer-exempt-number"
      />
      <TextField
        label={words.exemptionReason}
        hint={words.exemptionReasonHint}
        value={fields.exemptReason}
        onChange={(exemptReason) => onChange({ exemptReason })}
        maxLength={60}
        testId="customer-exempt-reason"
      />
      <TextField
        label={words.exemptionUntil}
        hint={words.exemptionUntilHint}
        value={fields.exemptUntil}
        onChange={(exemptUntil) => onChange({ exemptUntil })}
        maxLength={10}
        testId="customer-exempt-until"
      />
    </fieldset>
  );
}

function Allergens({ fields, onChange }: FieldsProps) {
  const list = useAnswer('allergens', {}).value?.list ?? [];
  const { allergens } = fields;
  return (
    <fieldset className="m-0 flex flex-wrap gap-2 border-0 p-0">
      <legend className="pb-2 text-label font-semibold text-ink-2">{words.cannotHave}</legend>
      {list.map(({ code, name }) => {
        const on = allergens.includes(code);
        const next = on ? allergens.filter((one) => one !== code) : [...allergens, code];
        return (
          <Pressable
            key={code}
            aria-pressed={on}
            onPress={() => onChange({ allergens: next })}
            className={cx(
              'flex min-h-small items-center gap-2 rounded-control border-control px-3 text-label',
              on ? 'bg-ink font-semibold text-paper' : 'bg-surface',
            )}
          >
            {on ? <Check aria-hidden size="1.1em" strokeWidth={3} /> : null}
            {name}
          </Pressable>
        );
      })}
    </fieldset>
  );
}

type EraseProps = { readonly customer: OfficeCustomer; readonly onDone: () => void };

function Erase({ customer, onDone }: EraseProps) {
  const mayErase = useMay('edit_customers');
  // A role of a version that did not know the permission has it by this one.
  const mayByOlderRole = useMay('approve_void');
  if (!mayErase && !mayByOlderRole) return null;
  const erase = async () => {
    const outcome = await runAndTell('forgetCustomer', { customerId: customer.id });
    if (!outcome.ok) return;
    toaster.show({ message: words.customerErased, tone: 'ok' });
    onDone();
  };
  return (
    <div className="hairline-t flex flex-col items-start gap-2 pt-4">
      <p className="m-0 text-label text-ink-2">{words.eraseHint}</p>
      <ConfirmButton
        variant="danger"
        confirm={words.eraseReally}
        onConfirm={() => void erase()}
        testId="erase-customer"
      >
        {words.eraseCustomer}
      </ConfirmButton>
    </div>
  );
}
