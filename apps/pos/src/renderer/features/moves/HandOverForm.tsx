import { toaster } from '@galley/ui';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { approved, moveAct, runMove } from '../../state/moves.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { type ServerView as Server, useServers } from '../../state/use-servers.ts';
import type { MoveFormProps } from './move-form.ts';

const giveBack = async (checkId: string, to: Server): Promise<void> => {
  const wish = { checkId, employeeId: to.id };
  const message = moveWords.handedOver(to.name);
  const failure = await runMove('handOver', wish, () => toaster.show({ message, tone: 'ok' }));
  if (failure !== undefined) toaster.show({ message: failureText(failure), tone: 'alarm' });
};

const tell = (checkId: string, to: Server, back: Server): void => {
  const undo = { label: words.undo, run: () => void giveBack(checkId, back) };
  toaster.show({ message: moveWords.handedOver(to.name), tone: 'ok', action: undo });
};

/** Who looks after the guests from now on. */
export function HandOverForm({ check, head }: MoveFormProps) {
  const now: Server = { id: check.serverId, name: check.serverName };
  const servers = useServers().filter(({ id }) => id !== now.id);
  const [chosen, choose] = useState<string | null>(null);
  const to = servers.find(({ id }) => id === chosen);
  const wish = { checkId: check.id, employeeId: chosen ?? '' };
  const perform = (approvalId?: string) =>
    runMove('handOver', approved(wish, approvalId), () => {
      closeSheet();
      if (to !== undefined) tell(check.id, to, now);
    });
  return (
    <ActSheet
      title={moveWords.move}
      label={moveWords.handOver(to?.name ?? '')}
      act={to === undefined ? undefined : moveAct(wish)}
      perform={perform}
      testId="hand-over"
    >
      {head}
      <p className="m-0 text-body">{moveWords.serverNow(now.name)}</p>
      <ChoiceList label={moveWords.server} options={servers} chosen={chosen} onChoose={choose} />
    </ActSheet>
  );
}
