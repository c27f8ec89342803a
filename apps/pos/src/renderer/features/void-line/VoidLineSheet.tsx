import type { MenuView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { LineAmount } from '../../parts/LineAmount.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet, patchUi } from '../../state/ui.store.ts';

type Disposition = 'not_made' | 'wasted';

const dispositions: readonly { readonly id: Disposition; readonly name: string }[] = [
  { id: 'not_made', name: words.notMade },
  { id: 'wasted', name: words.wasted },
];

const thens = [
  { id: 'nothing', name: words.nothingInstead },
  { id: 'replace', name: words.ringInstead },
] as const;

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
  const [then, setThen] = useState<'nothing' | 'replace'>('nothing');
  const checkId = useRead(({ check }) => check?.id ?? null);
  const about = reasonId === null ? undefined : { lineId: line.id, quantity, reasonId };
  const perform = async (approvalId?: string) => {
    if (about === undefined) return undefined;
    const on = checkId === null ? {} : { checkId };
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await rpc().run('voidLine', { ...about, ...on, disposition, ...approval });
    if (!outcome.ok) return outcome.error;
    closeSheet();
    if (then === 'replace' && checkId !== null)
      patchUi({ lineId: null, replacing: { checkId, lineId: line.id, name: line.name } });
    toaster.show({ message: words.voided(line.name) });
    return undefined;
  };
  return (
    <ActSheet
      title={words.voidLine(line.name)}
      label={words.void}
      danger
      act={about && { type: 'void', ...about, disposition }}
      perform={perform}
      testId="void-confirm"
    >
      <LineAmount
        name={line.name}
        quantity={quantity}
        most={live}
        onQuantity={setQuantity}
        reasons={reasons}
        reasonId={reasonId}
        onReason={setReasonId}
      />
      <ChoiceList
        label={words.wasItMade}
        options={dispositions}
        chosen={disposition}
        onChoose={setDisposition}
      />
      <ChoiceList label={words.thenWhat} options={thens} chosen={then} onChoose={setThen} />
    </ActSheet>
  );
}
