import type { CheckView, MoveTarget } from '@galley/pos/contract';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { approved, moveAct, runMove, tellMoved } from '../../state/moves.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { LinePicker, livingLines, type Picks, pickedLines } from './LinePicker.tsx';
import type { MoveFormProps } from './move-form.ts';
import { Targets } from './Targets.tsx';

type How = 'move' | 'share';
const HOWS = [
  { id: 'move', name: moveWords.moveAll },
  { id: 'share', name: moveWords.shareHere },
] as const;

/** The line that was chosen on the check is picked already. */
const firstPicks = (check: CheckView): Picks => {
  const { lineId } = useUi.getState();
  const line = livingLines(check.lines).find(({ id }) => id === lineId);
  return new Map(line === undefined ? [] : [[line.id, line.quantity - line.voidedQuantity]]);
};

const useTargetName = (target: MoveTarget | null): string => {
  const checks = useRead(({ openChecks }) => openChecks);
  const tables = useRead((models) => models.tables);
  if (target?.type === 'check')
    return checks?.find(({ id }) => id === target.checkId)?.title ?? words.check;
  if (target?.type === 'table')
    return words.tableName(tables?.find(({ id }) => id === target.tableId)?.label ?? '');
  return moveWords.aNewCheck;
};

/** Lines, or some of them, to another check; or shared with an open one. */
export function MoveLinesForm({ check, head }: MoveFormProps) {
  const lines = livingLines(check.lines);
  const [picks, setPicks] = useState<Picks>(() => firstPicks(check));
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const [how, setHow] = useState<How>('move');
  const name = useTargetName(target);
  const picked = pickedLines(picks, lines);
  const shareable = target?.type === 'check';
  const shares = shareable && how === 'share';
  const ready = target !== null && picked.length > 0;
  const move = { checkId: check.id, lines: picked, to: target ?? { type: 'new' as const } };
  const share = {
    checkId: check.id,
    lineIds: picked.map(({ lineId }) => lineId),
    withCheckIds: target?.type === 'check' ? [target.checkId] : [],
  };
  const perform = (approvalId?: string) => {
    const done = ({ moveId }: { moveId: string }) => {
      closeSheet();
      tellMoved(shares ? moveWords.shared(name) : moveWords.moved(name), check.id, moveId);
    };
    return shares
      ? runMove('shareLines', approved(share, approvalId), done)
      : runMove('moveLines', approved(move, approvalId), done);
  };
  return (
    <ActSheet
      title={moveWords.move}
      label={shares ? moveWords.shareThem : moveWords.moveThem}
      act={ready ? moveAct(shares ? share : move) : undefined}
      perform={perform}
      testId="move-confirm"
    >
      {head}
      <LinePicker lines={lines} picks={picks} onPick={setPicks} some={!shares} />
      <Targets check={check} target={target} onTarget={setTarget} />
      {shareable ? (
        <ChoiceList label={moveWords.howTo} options={HOWS} chosen={how} onChoose={setHow} />
      ) : null}
    </ActSheet>
  );
}
