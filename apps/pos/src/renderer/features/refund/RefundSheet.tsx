import type { Tender } from '@galley/domain';
import type { CheckView, MenuView } from '@galley/pos/contract';
import { Button, QuantityStepper, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ApprovalPad } from '../../parts/ApprovalPad.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { makeFormat } from '../../state/format.ts';
import { told } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';

type RefundSheetProps = { readonly lineId: string };

/** Money back for a line of a settled check, to the tender it came from, with a manager's PIN. */
export function RefundSheet({ lineId }: RefundSheetProps) {
  const settledId = useUi((ui) => ui.settledId);
  return settledId === null ? null : <OfCheck checkId={settledId} lineId={lineId} />;
}

function OfCheck({ checkId, lineId }: RefundSheetProps & { readonly checkId: string }) {
  const check = useCheck(checkId);
  const line = check?.lines.find(({ id }) => id === lineId);
  return check && line ? <RefundForm check={check} line={line} /> : null;
}

const NO_REASONS: MenuView['refundReasons'] = [];

const tenders: readonly { readonly id: Tender; readonly name: string }[] = [
  { id: 'cash', name: words.cash },
  { id: 'card', name: words.card },
];

const announce = (amountMinor: number, display: string): void => {
  const { site } = useRead.getState();
  const format = makeFormat(site?.currency ?? 'XXX', site?.locale ?? 'en', site?.timeZone ?? 'UTC');
  toaster.show({ message: words.refunded(format.money(amountMinor), display), tone: 'ok' });
};

function RefundForm({ check, line }: { readonly check: CheckView; readonly line: CheckLine }) {
  const reasons = useRead(({ menu }) => menu?.view.refundReasons ?? NO_REASONS);
  const most = line.quantity - line.voidedQuantity - line.refundedQuantity;
  const [quantity, setQuantity] = useState(1);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [tender, setTender] = useState<Tender>(check.payments[0]?.tender ?? 'cash');
  const [asking, setAsking] = useState(false);
  const refund = async (approvalId: string) => {
    if (reasonId === null) return;
    const input = { lineId: line.id, quantity, tender, reasonId, approvalId };
    const done = told(await rpc().run('refundLine', input));
    if (done === undefined) return;
    closeSheet();
    announce(done.amountMinor, done.receiptDisplay);
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.refundLine(line.name)}
      closeLabel={words.close}
      footer={
        asking ? undefined : (
          <Button
            variant="primary"
            fullWidth
            disabled={reasonId === null}
            onPress={() => setAsking(true)}
            testId="refund-continue"
          >
            {words.continue}
          </Button>
        )
      }
    >
      {asking && reasonId !== null ? (
        <ApprovalPad
          act={{ type: 'refund', lineId: line.id, quantity, reasonId }}
          onApproved={(approvalId) => void refund(approvalId)}
        />
      ) : (
        <div className="flex flex-col gap-6">
          <div className="flex items-center gap-4">
            <QuantityStepper
              label={line.name}
              value={quantity}
              onChange={setQuantity}
              max={most}
              lessLabel={words.fewer(line.name)}
              moreLabel={words.more(line.name)}
            />
            <span className="text-body text-ink-2">{words.ofQuantity(most)}</span>
          </div>
          <ChoiceList
            label={words.reason}
            options={reasons}
            chosen={reasonId}
            onChoose={setReasonId}
          />
          <ChoiceList
            label={words.refundTo}
            options={tenders}
            chosen={tender}
            onChoose={setTender}
          />
        </div>
      )}
    </SideSheet>
  );
}
