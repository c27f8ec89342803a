import type { Allergen } from '@galley/domain';
import type { AllergyView } from '@galley/pos/contract';
import { Button, Pressable, SegmentedControl, SideSheet, TextField } from '@galley/ui';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { allergyWords as words } from '../../app/allergy-words.ts';
import { listed } from '../../app/listed.ts';
import { moveWords } from '../../app/move-words.ts';
import { words as common } from '../../app/words.ts';
import { AllergenKey } from '../../parts/AllergenKey.tsx';
import { changesOf, standingAt } from '../../state/allergies.ts';
import { noteAllergies } from '../../state/allergy-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { useSeatCount } from '../../state/use-seat-count.ts';

const NONE: readonly AllergyView[] = [];

/** What guests must not be served: by seat where seats are known, large toggles and the guest's own words. */
export function AllergySheet() {
  const allergies = useRead(({ check }) => check?.allergies ?? NONE);
  const chosen = useUi((ui) => ui.seat);
  const [seat, setSeat] = useState(chosen);
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={words.allergies}
      closeLabel={common.close}
    >
      <div className="flex flex-col gap-5">
        <Seats seat={seat} onSeat={setSeat} />
        <ForAll allergies={seat === null ? NONE : standingAt(allergies, null)} />
        <Toggles key={seat ?? 'all'} seat={seat} before={standingAt(allergies, seat)} />
      </div>
    </SideSheet>
  );
}

const WHOLE = 'all';

function Seats({
  seat,
  onSeat,
}: {
  readonly seat: number | null;
  readonly onSeat: (seat: number | null) => void;
}) {
  const check = useRead((models) => models.check);
  return check?.orderTypeKind === 'dine_in' ? (
    <SeatChoice check={check} seat={seat} onSeat={onSeat} />
  ) : null;
}

type SeatChoiceProps = {
  readonly check: Parameters<typeof useSeatCount>[0]['check'];
  readonly seat: number | null;
  readonly onSeat: (seat: number | null) => void;
};

function SeatChoice({ check, seat, onSeat }: SeatChoiceProps) {
  const count = useSeatCount({ check });
  const seats = Array.from({ length: count }, (_, at) => at + 1);
  return (
    <div className="scroll-region overflow-x-auto pb-1">
      <SegmentedControl
        label={words.whose}
        segments={[
          { id: WHOLE, label: words.wholeCheck },
          ...seats.map((one) => ({ id: String(one), label: moveWords.seatNumber(one) })),
        ]}
        selected={seat === null ? WHOLE : String(seat)}
        onSelect={(id) => onSeat(id === WHOLE ? null : Number(id))}
      />
    </div>
  );
}

function ForAll({ allergies }: { readonly allergies: readonly AllergyView[] }) {
  if (allergies.length === 0) return null;
  return (
    <p className="m-0 flex items-start gap-2 bg-ink px-3 py-2 font-bold text-paper">
      <TriangleAlert aria-hidden size="1.3em" className="shrink-0" />
      {words.alsoForAll(listed(allergies.map(({ text }) => text)))}
    </p>
  );
}

type TogglesProps = { readonly seat: number | null; readonly before: readonly AllergyView[] };

const toggled = <T,>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

function Toggles({ seat, before }: TogglesProps) {
  const list = useRead(({ allergens }) => allergens.list);
  const [codes, setCodes] = useState<readonly Allergen[]>(() =>
    before.flatMap(({ allergen }) => (allergen === null ? [] : [allergen as Allergen])),
  );
  const [own, setOwn] = useState<readonly string[]>(() =>
    before.flatMap(({ allergen, text }) => (allergen === null ? [text] : [])),
  );
  const [typed, setTyped] = useState('');
  const said = typed.trim() === '' ? own : [...own, typed.trim()];
  const changes = changesOf(before, codes, said);
  const noted = changes.allergens.length + changes.words.length;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setOwn(said);
    setTyped('');
  };
  return (
    <>
      <fieldset
        aria-label={words.list}
        className="m-0 grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-keys border-0 p-0"
      >
        {list.map(({ code, name }) => (
          <AllergenKey
            key={code}
            code={code}
            name={name}
            on={codes.includes(code)}
            onPress={() => setCodes(toggled(codes, code))}
          />
        ))}
      </fieldset>
      <form className="flex items-end gap-keys" onSubmit={add}>
        <div className="grow">
          <TextField
            label={words.own}
            value={typed}
            onChange={setTyped}
            placeholder={words.ownPlaceholder}
            maxLength={200}
            testId="allergy-words"
          />
        </div>
        <Button type="submit" icon={<Plus aria-hidden />} disabled={typed.trim() === ''}>
          {words.add}
        </Button>
      </form>
      <p className="m-0 -mt-3 text-label text-ink-2">{words.ownHint}</p>
      {own.map((text) => (
        <OwnWords key={text} text={text} onOff={() => setOwn(toggled(own, text))} />
      ))}
      <p className="m-0 text-label text-ink-2">{words.sentAlready}</p>
      <div className="hairline-t sticky -bottom-5 -mx-6 -mb-5 bg-paper px-6 py-4">
        <Button
          variant="primary"
          fullWidth
          disabled={noted + changes.withdraw.length === 0}
          onPress={() => {
            closeSheet();
            void noteAllergies({ ...changes, ...(seat === null ? {} : { seat }) });
          }}
          testId="save-allergies"
        >
          {words.save(noted, changes.withdraw.length)}
        </Button>
      </div>
    </>
  );
}

function OwnWords({ text, onOff }: { readonly text: string; readonly onOff: () => void }) {
  return (
    <div className="flex items-center gap-3 bg-ink ps-3 font-bold text-paper">
      <span className="min-w-0 grow py-2 [overflow-wrap:anywhere]">{text}</span>
      <Pressable
        aria-label={words.takeOff(text)}
        onPress={onOff}
        className="flex size-key shrink-0 items-center justify-center data-pressed:bg-ink-3"
      >
        <X aria-hidden />
      </Pressable>
    </div>
  );
}
