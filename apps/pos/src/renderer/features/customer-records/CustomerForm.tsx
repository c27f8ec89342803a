import type { Allergen } from '@galley/domain';
import type { CustomerRecord } from '@galley/pos/contract';
import { Button, TextField, toaster } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { customerRecordWords as words } from '../../app/customer-record-words.ts';
import { AllergenKey } from '../../parts/AllergenKey.tsx';
import { attachCustomer, saveCustomer } from '../../state/customer-records.ts';
import { useRead } from '../../state/read.store.ts';
import { begun, type CustomerDraft, changesOf } from './customer-draft.ts';

type CustomerFormProps = {
  /** Null: a new one, whose check it is then. */
  readonly customer: CustomerRecord | null;
  /** What was typed to find them. */
  readonly typed: string;
  readonly onDone: () => void;
};

export function CustomerForm({ customer, typed, onDone }: CustomerFormProps) {
  const [draft, setDraft] = useState(() => begun(customer, typed));
  const set = (change: Partial<CustomerDraft>) => setDraft({ ...draft, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await saveCustomer(changesOf(draft, customer));
    if (id === undefined) return;
    const name = draft.name.trim();
    if (customer === null) await attachCustomer({ id, name });
    else toaster.show({ message: words.saved(name), tone: 'ok' });
    onDone();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={60}
          autoFocus={draft.name === ''}
          testId="customer-name"
        />
        <TextField
          label={words.phone}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          maxLength={30}
          type="tel"
          autoFocus={draft.name !== '' && draft.phone === ''}
          testId="customer-phone"
        />
      </div>
      <TextField
        label={words.address}
        value={draft.address}
        onChange={(address) => set({ address })}
        maxLength={200}
        rows={2}
      />
      <TextField
        label={words.notes}
        hint={words.notesHint}
        value={draft.notes}
        onChange={(notes) => set({ notes })}
        maxLength={500}
        testId="customer-notes"
      />
      <Allergies draft={draft} onChange={set} />
      <div className="hairline-t sticky -bottom-5 -mx-6 -mb-5 flex gap-keys bg-paper px-6 py-4">
        <Button onPress={onDone}>{words.back}</Button>
        <span className="grow">
          <Button
            type="submit"
            variant="primary"
            fullWidth
            disabled={draft.name.trim() === ''}
            testId="save-customer"
          >
            {words.save}
          </Button>
        </span>
      </div>
    </form>
  );
}

type AllergiesProps = {
  readonly draft: CustomerDraft;
  readonly onChange: (change: Partial<CustomerDraft>) => void;
};

function Allergies({ draft, onChange }: AllergiesProps) {
  const list = useRead(({ allergens }) => allergens.list);
  const toggle = (code: Allergen) =>
    onChange({
      allergens: draft.allergens.includes(code)
        ? draft.allergens.filter((one) => one !== code)
        : [...draft.allergens, code],
    });
  return (
    <>
      <fieldset
        aria-label={words.cannotHave}
        className="m-0 grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-keys border-0 p-0"
      >
        <legend className="pb-2 text-label font-semibold text-ink-2">{words.cannotHave}</legend>
        {list.map(({ code, name }) => (
          <AllergenKey
            key={code}
            code={code}
            name={name}
            on={draft.allergens.includes(code)}
            onPress={() => toggle(code)}
          />
        ))}
      </fieldset>
      <TextField
        label={words.ownWords}
        value={draft.words}
        onChange={(own) => onChange({ words: own })}
        maxLength={200}
        testId="customer-words"
      />
    </>
  );
}
