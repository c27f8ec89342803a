import type { Prompts } from '@galley/domain';
import { Button, NumberField, Select, SideSheet, TextField } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { words } from '../../app/words.ts';
import { CustomerButton } from '../../parts/CustomerStrip.tsx';
import { GuestFields, guestOf, typed, typedGuest } from '../../parts/GuestFields.tsx';
import { describeCheck } from '../../state/describe-check.ts';
import { describeOrder, useTypeInHand } from '../../state/order-acts.ts';
import { placeDraftLines } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';

type Facts = {
  readonly tableId: string | null;
  readonly covers: number | null;
  readonly guestName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly marker: string | null;
};

const NOTHING_MORE = { phone: null, address: null, marker: null };

/** Whose check it is and where they sit: of the check in hand, or of the one to be opened. */
export function DescribeSheet() {
  const check = useRead((models) => models.check);
  const draft = useUi((ui) => ui.draft);
  const type = useTypeInHand();
  const facts: Facts = check ?? { ...draft, ...NOTHING_MORE };
  const kind = check?.orderTypeKind ?? type?.kind;
  const seated = kind === 'dine_in';
  const save = async (next: Facts) => {
    if (check) {
      if (await describeCheck({ checkId: check.id, ...next })) closeSheet();
      return;
    }
    const { phone, address, marker, ...names } = next;
    useUi.setState({ draft: { ...draft, ...names }, sheet: null });
    if (phone ?? address ?? marker) await describeOrder({ phone, address, marker });
    if (!seated || next.tableId !== null) placeDraftLines();
  };
  const order = useOrderShown(check?.id);
  return (
    <DescribeForm
      key={order}
      facts={facts}
      seated={seated}
      prompts={type?.prompts ?? {}}
      onSave={save}
    />
  );
}

/** Changes with the check that is shown, and not when an order that is being typed becomes one. */
const useOrderShown = (checkId: string | undefined): number => {
  const [shown, setShown] = useState({ checkId, turn: 0 });
  if (shown.checkId !== checkId)
    setShown({ checkId, turn: shown.checkId === undefined ? shown.turn : shown.turn + 1 });
  return shown.turn;
};

type DescribeFormProps = {
  readonly facts: Facts;
  readonly seated: boolean;
  readonly prompts: Prompts;
  readonly onSave: (facts: Facts) => Promise<void>;
};

function DescribeForm({ facts, seated, prompts, onSave }: DescribeFormProps) {
  const [name, setName] = useState(facts.guestName ?? '');
  const [covers, setCovers] = useState(facts.covers ?? 0);
  const [tableId, setTableId] = useState(facts.tableId);
  const [guest, setGuest] = useState(guestOf(facts));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const seats = { covers: covers === 0 ? null : covers, tableId };
    void onSave({ guestName: typed(name), ...seats, ...typedGuest(guest) });
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={seated ? words.details : words.guestName}
      closeLabel={words.close}
    >
      <form className="flex flex-col gap-5" onSubmit={submit}>
        <CustomerButton />
        <TextField
          label={words.guestName}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus={!seated}
          testId="guest-name"
        />
        <GuestFields prompts={prompts} guest={guest} onChange={setGuest} />
        {seated ? (
          <>
            <TableSelect selected={tableId} onSelect={setTableId} />
            <NumberField
              label={words.covers}
              value={covers}
              onChange={setCovers}
              min={0}
              max={99}
            />
          </>
        ) : null}
        <Button type="submit" variant="primary" fullWidth testId="save-details">
          {words.save}
        </Button>
      </form>
    </SideSheet>
  );
}

type TableSelectProps = {
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

/** Tables with another check on them cannot be taken. */
function TableSelect({ selected, onSelect }: TableSelectProps) {
  const tables = useRead((models) => models.tables) ?? [];
  const options = tables.map(({ id, label, seats, checkId }) => ({
    id,
    label: words.tableName(label),
    hint: words.seats(seats),
    disabled: checkId !== null && id !== selected,
  }));
  return (
    <Select
      label={words.table}
      options={options}
      selected={selected}
      onSelect={onSelect}
      placeholder={words.chooseTable}
    />
  );
}
