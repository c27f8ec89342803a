import type { CheckView } from '@galley/pos/contract';
import { Button, IconButton, useHotkey } from '@galley/ui';
import { Armchair, Ellipsis, Send, Undo2, Wallet } from 'lucide-react';
import { words } from '../../app/words.ts';
import { likeliest } from '../../parts/likeliest.ts';
import { finishCheck } from '../../state/finish-check.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { sendCheck, startPaying } from '../../state/send-check.ts';
import { beginOrder, go, openSheet, useUi } from '../../state/ui.store.ts';

const send = (): void => {
  const { checkId } = useUi.getState();
  if (checkId !== null) void sendCheck(checkId);
};

/**
 * Send, Pay, More. The accent is on what comes next: at a table sending, at the counter paying, because
 * paying sends as well.
 */
export function ActionBar() {
  const done = useRead(({ check, pending }) => {
    if (!check || pending.length > 0) return false;
    return check.status !== 'open' && check.unsentCount === 0;
  });
  const paidUp = useRead(({ check, pending }) => {
    if (check?.status !== 'open' || pending.length > 0 || check.unsentCount > 0) return undefined;
    const something = check.lines.some((line) => line.quantity > line.voidedQuantity);
    return something && check.dueMinor <= 0 ? check.id : undefined;
  });
  const overpaid = useRead(({ check, pending }) =>
    check?.status === 'open' && pending.length === 0 && check.overpaidMinor > 0 ? check : undefined,
  );
  const unseated = useUi(({ checkId, draft }) => checkId === null && draft.lines.length > 0);
  // The next item goes on this check although its only line was voided.
  const replaces = useUi(
    ({ replacing, checkId }) => replacing !== null && replacing.checkId === checkId,
  );
  if (unseated) return <Seat />;
  if (overpaid !== undefined && !replaces) return <GiveBackNext check={overpaid} />;
  if (paidUp !== undefined) return <Finish checkId={paidUp} />;
  return done && !replaces ? <Done /> : <Actions />;
}

/** Lines wait for a table: choosing it is what comes next. */
function Seat() {
  return (
    <div className="px-3 pt-1 pb-3">
      <Button
        variant="primary"
        fullWidth
        icon={<Armchair aria-hidden size="1.1em" />}
        onPress={() => go('tables')}
        testId="choose-table"
      >
        {words.chooseTable}
      </Button>
    </div>
  );
}

/** The guest's money comes before the receipt, and before the check can be left as a voided one. */
function GiveBackNext({ check }: { readonly check: CheckView }) {
  const { money } = useFormat();
  const payment = likeliest(check.payments);
  if (payment === undefined) return <Actions />;
  return (
    <div className="px-3 pt-1 pb-3">
      <Button
        variant="primary"
        fullWidth
        icon={<Undo2 aria-hidden size="1.1em" />}
        onPress={() => openSheet({ type: 'reverse', checkId: check.id, paymentId: payment.id })}
        testId="give-back-next"
      >
        {words.giveBackAmount(money(payment.reversibleMinor))}
      </Button>
    </div>
  );
}

/** Nothing is due although no tender settled it: a void took off the rest, or all of it is free. */
function Finish({ checkId }: { readonly checkId: string }) {
  return (
    <div className="px-3 pt-1 pb-3">
      <Button variant="primary" fullWidth onPress={() => void finishCheck(checkId)} testId="finish">
        {words.finish}
      </Button>
    </div>
  );
}

/** Settled or voided: there is nothing left to do with it but to begin the next. */
function Done() {
  return (
    <div className="flex flex-col gap-2 px-3 pt-1 pb-3">
      <p role="status" className="text-label font-semibold text-ink-2">
        {words.closedCheck}
      </p>
      <Button variant="primary" fullWidth onPress={() => beginOrder()} testId="next-order">
        {words.nextOrder}
      </Button>
    </div>
  );
}

function Actions() {
  const waiting = useRead(({ pending }) => pending.length);
  const unsent = useRead(({ check }) => check?.unsentCount ?? 0) + waiting;
  const due = useRead(({ check }) => check?.dueMinor ?? 0);
  const seated = useRead(({ check }) => check?.orderTypeKind === 'dine_in');
  const free = useUi(({ sheet, route }) => sheet === null && route === 'sell');
  const payable = due > 0 || waiting > 0;
  const sendNext = unsent > 0 && (seated || !payable);
  useHotkey('F8', send, { disabled: !free || unsent === 0 });
  useHotkey('F9', startPaying, { disabled: !free || !payable });
  useHotkey('F10', () => openSheet({ type: 'more' }), { disabled: !free });
  return (
    <div className="flex gap-keys px-3 pt-1 pb-3 [&>span]:flex-1">
      <IconButton
        variant="plain"
        icon={<Ellipsis aria-hidden />}
        label={words.moreActions}
        onPress={() => openSheet({ type: 'more' })}
        testId="more"
      />
      <span>
        <Button
          fullWidth
          variant={sendNext ? 'primary' : 'plain'}
          icon={<Send aria-hidden size="1.1em" />}
          disabled={unsent === 0}
          onPress={send}
          testId="send"
        >
          {words.send}
        </Button>
      </span>
      <span>
        <Button
          fullWidth
          variant={payable && !sendNext ? 'primary' : 'plain'}
          icon={<Wallet aria-hidden size="1.1em" />}
          disabled={!payable}
          onPress={startPaying}
          testId="pay"
        >
          {words.pay}
        </Button>
      </span>
    </div>
  );
}
