import { Button, SideSheet } from '@galley/ui';
import { CalendarX2 } from 'lucide-react';
import { useEffect } from 'react';
import { availabilityWords } from '../../app/availability-words.ts';
import { orderWords } from '../../app/order-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { sendAnyway } from '../../state/send-check.ts';
import { keepSlot } from '../../state/slot-acts.ts';
import { closeSheet, go, openSheet } from '../../state/ui.store.ts';

type Props = { readonly checkId: string; readonly pays: true | undefined };

/** Before a send, or a payment that sends: its promised time has no room for it. */
export function SlotFullSheet({ checkId, pays }: Props) {
  const check = useRead((models) => models.check);
  const may = useRead(({ session }) => session?.permissions.includes('mark_out') === true);
  const { when } = useFormat();
  const none = check?.id !== checkId || check.slot === null;
  useEffect(() => {
    if (none) closeSheet();
  }, [none]);
  if (none) return null;
  const { slot, promisedAt } = check;
  const send = async (): Promise<void> => {
    closeSheet();
    if (promisedAt === null || !(await keepSlot(checkId, promisedAt))) return;
    if (pays) go('pay');
    else await sendAnyway(checkId);
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={orderWords.fullTitle}
      closeLabel={words.close}
      footer={
        <>
          <div className="grow">
            <Button
              variant="primary"
              fullWidth
              onPress={() => openSheet({ type: 'promise' })}
              testId="other-time"
            >
              {orderWords.otherTime}
            </Button>
          </div>
          {may ? (
            <Button variant="danger" onPress={() => void send()} testId="send-crowded">
              {pays ? availabilityWords.payAnyway : availabilityWords.sendAnyway}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex flex-col gap-4" data-testid="slot-full">
        <p className="m-0 flex items-center gap-4 rounded-control bg-alarm-wash p-4">
          <CalendarX2 aria-hidden size="1.5em" strokeWidth={2.5} className="shrink-0 text-alarm" />
          <span className="min-w-0">
            {promisedAt === null ? null : (
              <span className="font-semibold">{orderWords.forTime(when(promisedAt))}</span>
            )}{' '}
            {slot === null ? null : orderWords.crowded(slot.unit, slot.taken, slot.room)}
          </span>
        </p>
        <p className="m-0 text-lead">{orderWords.crowdedHelp}</p>
      </div>
    </SideSheet>
  );
}
