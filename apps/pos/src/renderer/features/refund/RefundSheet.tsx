import type { CheckView } from '@galley/pos/contract';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { checkTitle } from '../../parts/check-title.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { useFormat } from '../../state/format.ts';
import { leftOf } from '../../state/refund-wish.ts';
import { useUi } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { GivenBackSheet } from './GivenBackSheet.tsx';
import { RefundForm } from './RefundForm.tsx';

type RefundSheetProps = { readonly lineId: string | null };

/** Money back on a settled check, for a line or all of it, to the tender it came from, with a manager's PIN. */
export function RefundSheet({ lineId }: RefundSheetProps) {
  const settledId = useUi((ui) => ui.settledId);
  return settledId === null ? null : <OfCheck checkId={settledId} lineId={lineId} />;
}

function OfCheck({ checkId, lineId }: RefundSheetProps & { readonly checkId: string }) {
  const check = useCheck(checkId);
  const [acting, setActing] = useState(false);
  if (!check) return null;
  const line = check.lines.find(({ id }) => id === lineId);
  const asked = lineId === null ? check.lines : line === undefined ? [] : [line];
  // What this register gives back itself is told by the message when the sheet has closed.
  return asked.some((one) => leftOf(one) > 0) || acting ? (
    <RefundForm
      check={check}
      first={lineId}
      title={line ? words.refundLine(line.name) : words.refundCheck(checkTitle(check))}
      onActing={setActing}
    />
  ) : (
    <GivenBack check={check} line={line} />
  );
}

type GivenBackProps = { readonly check: CheckView; readonly line: CheckLine | undefined };

function GivenBack({ check, line }: GivenBackProps) {
  const format = useFormat();
  const last = check.refunds.findLast(
    ({ parts }) => line === undefined || parts.some(({ lineId }) => lineId === line.id),
  );
  return (
    <GivenBackSheet
      title={line ? words.refundLine(line.name) : words.refundCheck(checkTitle(check))}
    >
      {last ? words.alreadyGivenBackAt(last.refundedAtName, format.money(last.amountMinor)) : null}
    </GivenBackSheet>
  );
}
