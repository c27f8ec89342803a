import type { SendView, SendWhy, SlotView } from '@galley/pos/contract';
import { Button, IconButton, SideSheet, Skeleton } from '@galley/ui';
import { ChevronLeft, ChevronRight, Send, Zap } from 'lucide-react';
import { useState } from 'react';
import { orderWords } from '../../app/order-words.ts';
import { words } from '../../app/words.ts';
import { whyText } from '../../parts/send-why.ts';
import { useFormat } from '../../state/format.ts';
import { promiseOrder, useTypeInHand } from '../../state/order-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { sendCheck } from '../../state/send-check.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { SlotGrid } from './SlotGrid.tsx';
import { dateAfter, useDaySlots } from './use-day-slots.ts';

/** For when the order is: as soon as possible, or one of the times of a day. */
export function PromiseSheet() {
  const type = useTypeInHand();
  const check = useRead((models) => models.check);
  const { when } = useFormat();
  const [full, setFull] = useState<number>();
  if (type === undefined) return null;
  const promise = async (at: number | null, beyond = false) => {
    const outcome = await promiseOrder(at, beyond, when);
    if (outcome === 'done') closeSheet();
    if (outcome === 'full' && at !== null) setFull(at);
  };
  const now = check?.sendsAt == null ? undefined : check.id;
  return (
    <SideSheet open onClose={closeSheet} title={orderWords.promised} closeLabel={words.close}>
      <div className="flex flex-col gap-4">
        {full === undefined ? (
          <Asap chosen={check?.promisedAt == null} onChoose={() => void promise(null)} />
        ) : (
          <FullQuestion
            onTake={() => void promise(full, true)}
            onLeave={() => setFull(undefined)}
          />
        )}
        {now === undefined ? null : <SendNow checkId={now} {...sendOf(check)} />}
        <DayOfSlots
          key={type.id}
          orderTypeId={type.id}
          chosen={full ?? check?.promisedAt ?? null}
          onChoose={({ at }) => void promise(at)}
        />
      </div>
    </SideSheet>
  );
}

type SendNowProps = {
  readonly checkId: string;
  readonly sendsAt: number;
  readonly sendsWhy: SendWhy | null;
};

const sendOf = (check: SendView | null | undefined): Omit<SendNowProps, 'checkId'> => ({
  sendsAt: check?.sendsAt ?? 0,
  sendsWhy: check?.sendsWhy ?? null,
});

function SendNow({ checkId, sendsAt, sendsWhy }: SendNowProps) {
  const { when } = useFormat();
  const send = () => {
    closeSheet();
    void sendCheck(checkId, true);
  };
  return (
    <div className="flex items-center gap-4">
      <p className="grow text-ink-2">
        {orderWords.goesAt(when(sendsAt))}
        <span className="figures block text-small" data-testid="send-why">
          {whyText(sendsWhy)}
        </span>
      </p>
      <Button icon={<Send aria-hidden />} onPress={send} testId="send-now">
        {orderWords.sendNow}
      </Button>
    </div>
  );
}

type AsapProps = { readonly chosen: boolean; readonly onChoose: () => void };

function Asap({ chosen, onChoose }: AsapProps) {
  return (
    <Button
      fullWidth
      variant={chosen ? 'primary' : 'plain'}
      icon={<Zap aria-hidden />}
      onPress={onChoose}
      testId="promise-asap"
    >
      {orderWords.asapLong}
    </Button>
  );
}

type FullProps = { readonly onTake: () => void; readonly onLeave: () => void };

/** In the place of a key that is there anyhow: no time moves, and nothing comes under the finger that chose one. */
function FullQuestion({ onTake, onLeave }: FullProps) {
  return (
    <div role="alert" aria-label={orderWords.fullTitle} className="grid grid-cols-2 gap-keys">
      <Button fullWidth variant="danger" onPress={onTake} testId="slot-anyway">
        {orderWords.takeAnyway}
      </Button>
      <Button fullWidth onPress={onLeave}>
        {orderWords.otherTime}
      </Button>
    </div>
  );
}

type DayProps = {
  readonly orderTypeId: string;
  readonly chosen: number | null;
  readonly onChoose: (slot: SlotView) => void;
};

function DayOfSlots({ orderTypeId, chosen, onChoose }: DayProps) {
  const [wanted, setWanted] = useState<string>();
  const [today, setToday] = useState<string>();
  const checkId = useUi((ui) => ui.checkId);
  const day = useDaySlots(orderTypeId, wanted, checkId);
  const { date } = useFormat();
  if (day === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  if (today === undefined && wanted === undefined) setToday(day.date);
  const step = (days: number) => setWanted(dateAfter(day.date, days));
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-center gap-keys">
        <IconButton
          variant="plain"
          icon={<ChevronLeft aria-hidden className="rtl:-scale-x-100" />}
          label={orderWords.earlierDay}
          disabled={today !== undefined && day.date <= today}
          onPress={() => step(-1)}
        />
        <h3 className="grow text-center text-lead font-bold" data-testid="slot-day">
          {date(day.date)}
        </h3>
        <IconButton
          variant="plain"
          icon={<ChevronRight aria-hidden className="rtl:-scale-x-100" />}
          label={orderWords.laterDay}
          onPress={() => step(1)}
          testId="next-day"
        />
      </div>
      <SlotGrid slots={day.slots} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}
