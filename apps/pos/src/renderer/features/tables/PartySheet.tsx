import type { Failure } from '@galley/base';
import type { FloorPeople, PartyView, PosContract, TableView } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import {
  Button,
  Notice,
  NumberField,
  Select,
  SideSheet,
  TextField,
  toaster,
  WallTimeField,
} from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { floorWords } from '../../app/floor-words.ts';
import { reservationWords } from '../../app/reservation-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { type FloorSheet, useFloor } from '../../state/floor.store.ts';
import { inTurn } from '../../state/line-queue.ts';
import { ChoiceKey } from './ChoiceKey.tsx';
import { nameOfParty } from './PartyRow.tsx';
import { nextHalfHour, wallAt } from './party-times.ts';

const texts = floorWords.party;
const MOST = 200;
const QUOTES = [null, 10, 20, 30, 45, 60] as const;

type Draft = {
  readonly name: string;
  readonly phone: string;
  readonly size: number;
  readonly wall: string;
  readonly tableId: string | null;
  readonly note: string;
  readonly quoted: number | null;
};

const draftOf = (party: PartyView | undefined, wall: string, timeZone: string): Draft => ({
  name: party?.name ?? '',
  phone: party?.phone ?? '',
  size: party?.size ?? 2,
  wall: party === undefined ? nextHalfHour(wall) : wallAt(party.at, timeZone),
  tableId: party?.tableId ?? null,
  note: party?.note ?? '',
  quoted: party?.quotedMinutes ?? null,
});

type Saving = Input<PosContract, 'saveParty'>;

/** Who they are is written only where it was changed: a customer's name is the customer's. */
const inputOf = (draft: Draft, begun: Draft, sheet: FloorSheet): Saving => {
  const who = draft.name !== begun.name || draft.phone !== begun.phone || sheet.partyId === null;
  const timed = sheet.type === 'reservation' && (draft.wall !== begun.wall || !sheet.partyId);
  return {
    ...(sheet.partyId === null ? {} : { id: sheet.partyId }),
    ...(who ? { name: draft.name, phone: draft.phone } : {}),
    size: draft.size,
    ...(timed ? { wall: draft.wall } : {}),
    tableId: draft.tableId,
    note: draft.note,
    quotedMinutes: draft.quoted,
  };
};

const close = (): void => useFloor.setState({ sheet: null });

const save = (input: Saving, name: string): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    const outcome = await perform('saveParty', input);
    if (!outcome.ok) return outcome.error;
    const { customerName } = outcome.value;
    const typed = name.trim();
    const known = customerName !== null && typed !== '' && customerName !== typed;
    const message = known
      ? texts.known(customerName)
      : texts.saved(customerName ?? (typed === '' ? floorWords.somebody : typed));
    toaster.show({ message, tone: 'ok' });
    close();
    return undefined;
  });

type PartySheetProps = {
  readonly sheet: FloorSheet;
  readonly people: FloorPeople;
  readonly tables: readonly TableView[];
  readonly timeZone: string;
};

/** Takes a reservation, or notes who waits. */
export function PartySheet({ sheet, people, tables, timeZone }: PartySheetProps) {
  const party = people.parties.find(({ id }) => id === sheet.partyId);
  const [begun] = useState(() => draftOf(party, people.wall, timeZone));
  const [draft, setDraft] = useState(begun);
  const [problem, setProblem] = useState<Failure>();
  const set = (change: Partial<Draft>) => {
    setProblem(undefined);
    setDraft({ ...draft, ...change });
  };
  const submit = async (beside = false) => {
    const name = draft.name || (party === undefined ? '' : nameOfParty(party));
    const input = inputOf(draft, begun, sheet);
    setProblem(await save(beside ? { ...input, beside } : input, name));
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={close}
      title={texts[sheet.type]}
      closeLabel={words.close}
      footer={
        <Button variant="primary" fullWidth onPress={() => void submit()} testId="save-party">
          {texts.save}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Elsewhere problem={problem} onAgain={() => void submit(true)} />
        <Who draft={draft} set={set} problem={problem} />
        {sheet.type === 'reservation' ? (
          <WallTimeField
            label={texts.time}
            value={draft.wall}
            onChange={(wall) => set({ wall })}
            testId="party-time"
          />
        ) : (
          <Quote quoted={draft.quoted} onChoose={(quoted) => set({ quoted })} />
        )}
        <TableChoice
          tables={tables}
          selected={draft.tableId}
          onSelect={(tableId) => set({ tableId })}
        />
        <TextField
          label={texts.note}
          value={draft.note}
          onChange={(note) => set({ note })}
          maxLength={200}
          {...errorOf(problem, 'note')}
          testId="party-note"
        />
        <input type="submit" hidden />
      </form>
    </SideSheet>
  );
}

const AT_FIELD = new Set(['name', 'phone', 'note']);

const errorOf = (problem: Failure | undefined, field: string) =>
  problem?.field === field ? { error: failureText(problem) } : {};

type ElsewhereProps = {
  readonly problem: Failure | undefined;
  /** It is wanted all the same. */
  readonly onAgain: () => void;
};

/** What is wrong stands at its field, where that can show it. */
function Elsewhere({ problem, onAgain }: ElsewhereProps) {
  if (problem === undefined || AT_FIELD.has(problem.field ?? '')) return null;
  return (
    <Notice kind="error" title={failureText(problem)}>
      {problem.code === 'table_kept' ? (
        <span className="block pt-2">
          <Button size="small" onPress={onAgain} testId="party-beside">
            {reservationWords.allTheSame}
          </Button>
        </span>
      ) : undefined}
    </Notice>
  );
}

type WhoProps = {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly problem: Failure | undefined;
};

function Who({ draft, set, problem }: WhoProps) {
  return (
    <>
      <TextField
        label={texts.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={60}
        autoFocus
        {...errorOf(problem, 'name')}
        testId="party-name"
      />
      <TextField
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        maxLength={30}
        {...errorOf(problem, 'phone')}
        testId="party-phone"
      />
      <NumberField
        label={texts.size}
        value={draft.size}
        onChange={(size) => set({ size })}
        min={1}
        max={MOST}
      />
    </>
  );
}

type QuoteProps = {
  readonly quoted: number | null;
  readonly onChoose: (minutes: number | null) => void;
};

function Quote({ quoted, onChoose }: QuoteProps) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="pb-1.5 text-label font-semibold text-ink-2">{texts.quote}</legend>
      <div className="grid grid-cols-3 gap-keys">
        {QUOTES.map((minutes) => (
          <ChoiceKey
            key={minutes}
            chosen={quoted === minutes}
            onPress={() => onChoose(minutes)}
            testId={`quote-${minutes ?? 'none'}`}
          >
            {minutes === null ? texts.quoteNone : words.minutes(minutes)}
          </ChoiceKey>
        ))}
      </div>
    </fieldset>
  );
}

const ANY = 'any';

type TableChoiceProps = {
  readonly tables: readonly TableView[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
};

function TableChoice({ tables, selected, onSelect }: TableChoiceProps) {
  const options = tables.map(({ id, label, seats }) => ({
    id,
    label: words.tableName(label),
    hint: words.seats(seats),
  }));
  return (
    <Select
      label={texts.table}
      options={[{ id: ANY, label: texts.anyTable }, ...options]}
      selected={selected ?? ANY}
      onSelect={(id) => onSelect(id === ANY ? null : id)}
    />
  );
}
