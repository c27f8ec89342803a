import type { MenuView } from '@galley/pos/contract';
import { Button, QuantityStepper, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { failureText, words } from '../../app/words.ts';
import { ApprovalPad } from '../../parts/ApprovalPad.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';

type Disposition = 'not_made' | 'wasted';

const dispositions: readonly { readonly id: Disposition; readonly name: string }[] = [
  { id: 'not_made', name: words.notMade },
  { id: 'wasted', name: words.wasted },
];

const NO_REASONS: MenuView['voidReasons'] = [];

/** Cancels a sent line; the core says whether a manager has to agree. */
export function VoidLineSheet({ lineId }: { readonly lineId: string }) {
  const line = useRead(({ check }) => check?.lines.find(({ id }) => id === lineId));
  return line === undefined ? null : <VoidForm line={line} />;
}

function VoidForm({ line }: { readonly line: CheckLine }) {
  const reasons = useRead(({ menu }) => menu?.view.voidReasons ?? NO_REASONS);
  const live = line.quantity - line.voidedQuantity;
  const [quantity, setQuantity] = useState(live);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [disposition, setDisposition] = useState<Disposition>(
    line.state === 'made' ? 'wasted' : 'not_made',
  );
  const [asking, setAsking] = useState(false);
  const voidIt = async (approvalId?: string) => {
    if (reasonId === null) return;
    const approval = approvalId === undefined ? {} : { approvalId };
    const input = { lineId: line.id, quantity, reasonId, disposition, ...approval };
    const outcome = await rpc().run('voidLine', input);
    if (!outcome.ok && outcome.error.code === 'approval_needed') return setAsking(true);
    if (!outcome.ok) {
      toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
      return;
    }
    closeSheet();
    toaster.show({ message: words.voided(line.name) });
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.voidLine(line.name)}
      closeLabel={words.close}
      footer={
        asking ? undefined : (
          <Button
            variant="danger"
            fullWidth
            disabled={reasonId === null}
            onPress={() => void voidIt()}
            testId="void-confirm"
          >
            {words.void}
          </Button>
        )
      }
    >
      {asking && reasonId !== null ? (
        <ApprovalPad
          act={{ type: 'void', lineId: line.id, quantity, reasonId }}
          onApproved={(approvalId) => void voidIt(approvalId)}
        />
      ) : (
        <div className="flex flex-col gap-6">
          <div className="flex items-center gap-4">
            <QuantityStepper
              label={line.name}
              value={quantity}
              onChange={setQuantity}
              max={live}
              lessLabel={words.fewer(line.name)}
              moreLabel={words.more(line.name)}
            />
            <span className="text-body text-ink-2">{words.ofQuantity(live)}</span>
          </div>
          <ChoiceList
            label={words.reason}
            options={reasons}
            chosen={reasonId}
            onChoose={setReasonId}
          />
          <ChoiceList
            label={words.wasItMade}
            options={dispositions}
            chosen={disposition}
            onChoose={setDisposition}
          />
        </div>
      )}
    </SideSheet>
  );
}
