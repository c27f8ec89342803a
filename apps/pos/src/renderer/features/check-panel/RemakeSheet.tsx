import { REMAKE_REASONS, type RemakeReason } from '@galley/domain';
import { useState } from 'react';
import { remakeWords } from '../../app/remake-words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { LineAmount } from '../../parts/LineAmount.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { makeAgain } from '../../state/kitchen-acts.ts';
import { useRead } from '../../state/read.store.ts';

const reasons = REMAKE_REASONS.map((id) => ({ id, name: remakeWords.reasons[id] }));
const isReason = (id: string): id is RemakeReason => reasons.some((one) => one.id === id);

/** How many of a sent line are made again, and why; the check stays as it is. */
export function RemakeSheet({ lineId }: { readonly lineId: string }) {
  const line = useRead(({ check }) => check?.lines.find(({ id }) => id === lineId));
  return line === undefined ? null : <RemakeForm line={line} />;
}

function RemakeForm({ line }: { readonly line: CheckLine }) {
  const checkId = useRead(({ check }) => check?.id ?? null);
  const live = line.quantity - line.voidedQuantity;
  const [quantity, setQuantity] = useState(1);
  const [reason, setReason] = useState<RemakeReason | null>(null);
  const filled = reason !== null && checkId !== null;
  return (
    <ActSheet
      title={remakeWords.title(line.name)}
      label={remakeWords.again}
      act={undefined}
      ready={filled}
      perform={async () => {
        if (!filled) return undefined;
        return makeAgain({ checkId, lineId: line.id, quantity, reason }, line.name);
      }}
      testId="remake-confirm"
    >
      <p className="m-0 text-body text-ink-2">{remakeWords.hint}</p>
      <LineAmount
        name={line.name}
        quantity={quantity}
        most={live}
        onQuantity={setQuantity}
        reasons={reasons}
        reasonId={reason}
        onReason={(id) => setReason(isReason(id) ? id : null)}
      />
    </ActSheet>
  );
}
