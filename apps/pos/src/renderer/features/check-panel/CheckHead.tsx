import type { CheckView } from '@galley/pos/contract';
import { Button, IconButton, Pressable } from '@galley/ui';
import { Armchair, FilePlus2, History, Pencil, UserRound, Zap } from 'lucide-react';
import { kitchenWords } from '../../app/kitchen-words.ts';
import { factsOf } from '../../app/listed.ts';
import { orderWords } from '../../app/order-words.ts';
import { words } from '../../app/words.ts';
import { AllergyButton } from '../../parts/AllergyStrip.tsx';
import { takeLastLeft, useLastLeft } from '../../state/last-left.ts';
import { useTypeInHand } from '../../state/order-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { beginOrder, type Draft, go, openSheet, useUi } from '../../state/ui.store.ts';

export function CheckHead() {
  const check = useRead((models) => models.check);
  return (
    <header className="hairline-b flex min-h-tile items-center gap-2 py-2 ps-4 pe-2">
      {check ? <OpenedHead check={check} /> : <DraftHead />}
    </header>
  );
}

/** A party's checks are told apart by their parts. */
const headOf = ({ callNumber, tableLabel, part }: CheckView): string => {
  const head = callNumber ?? tableLabel ?? '–';
  return part === null ? head : `${head}/${part}`;
};

/** Call number or table large, the rest beside it; the whole of it is the way to change it. */
function OpenedHead({ check }: { readonly check: CheckView }) {
  const covers = check.covers === null ? null : words.coverCount(check.covers);
  const kind = check.tableLabel === null ? words.callNumber : words.table;
  const marker = check.marker === null ? null : orderWords.markerOf(check.marker);
  const was = check.wasCalled === null ? null : orderWords.wasCalled(check.wasCalled);
  const said = factsOf([was, covers, marker, check.phone]);
  const about = factsOf([check.orderTypeName, was, covers, marker, check.phone]);
  const beside = said === '' ? about : said;
  return (
    <>
      <Pressable
        onPress={() => openSheet({ type: 'describe' })}
        testId="check-head"
        className="flex min-h-key min-w-0 grow items-center gap-3 rounded-control text-start data-pressed:bg-pressed"
      >
        <span className="figures text-title leading-none font-bold" data-testid="check-title">
          {headOf(check)}
        </span>
        <span className="flex min-w-0 flex-col text-label leading-tight text-ink-2">
          <span className="flex items-center gap-1 truncate">
            {check.kitchen.rushed ? <Rushed /> : null}
            <span className="truncate">{check.guestName === null ? kind : beside}</span>
          </span>
          <span className="line-clamp-2 font-semibold wrap-anywhere text-ink">
            {check.guestName ?? about}
          </span>
        </span>
        <Pencil aria-hidden size="1em" className="ms-auto shrink-0 text-ink-3" />
      </Pressable>
      <AllergyButton />
      <IconButton
        icon={<FilePlus2 aria-hidden />}
        label={words.newOrder}
        onPress={() => beginOrder()}
        testId="new-order"
      />
    </>
  );
}

/** The kitchen has it before others. */
const Rushed = () => (
  <span
    data-testid="rushed"
    className="flex shrink-0 items-center gap-1 rounded-control bg-accent px-1 font-bold text-on-accent"
  >
    <Zap aria-hidden size="1em" strokeWidth={3} />
    {kitchenWords.rushed}
  </span>
);

function DraftHead() {
  const type = useTypeInHand();
  const draft = useUi((ui) => ui.draft);
  if (type === undefined) return null;
  return (
    <>
      <span className="min-w-0 grow text-lead leading-tight font-bold max-[1279px]:text-body">
        {words.newOrder}
      </span>
      <LastLeft />
      <AllergyButton />
      {type.kind === 'dine_in' ? <DraftTable draft={draft} /> : <DraftName draft={draft} />}
    </>
  );
}

/** One tap back to the check that was left last (rule RG82). */
function LastLeft() {
  const check = useLastLeft();
  if (check === undefined) return null;
  return (
    <span className="-mx-2 shrink-0 whitespace-nowrap">
      <Button
        variant="quiet"
        icon={<History aria-hidden size="1.1em" />}
        onPress={takeLastLeft}
        testId="take-last-left"
      >
        <span className="sr-only">{words.backTo}</span> <bdi>{check.title}</bdi>
      </Button>
    </span>
  );
}

function DraftTable({ draft }: { readonly draft: Draft }) {
  const label = useRead(({ tables }) => tables?.find(({ id }) => id === draft.tableId)?.label);
  return (
    <Button variant="quiet" icon={<Armchair aria-hidden />} onPress={() => go('tables')}>
      {label ?? words.table}
    </Button>
  );
}

function DraftName({ draft }: { readonly draft: Draft }) {
  return (
    <IconButton
      icon={
        <UserRound aria-hidden className={draft.guestName === null ? '' : 'text-accent-text'} />
      }
      label={draft.guestName ?? words.addName}
      onPress={() => openSheet({ type: 'describe' })}
    />
  );
}
