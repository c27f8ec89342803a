import { Button, Notice, SideSheet, toaster } from '@galley/ui';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { asPersonNow } from '../../state/perform.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { type ServerView as Server, useServers } from '../../state/use-servers.ts';
import type { MoveFormProps } from './move-form.ts';

const handOver = async (checkId: string, to: Server, back: Server): Promise<string | undefined> => {
  const outcome = await asPersonNow()('handOver', { checkId, employeeId: to.id });
  if (!outcome.ok) return failureText(outcome.error);
  const undo = { label: words.undo, run: () => void handOver(checkId, back, to) };
  toaster.show({ message: moveWords.handedOver(to.name), tone: 'ok', action: undo });
  return undefined;
};

/** Who looks after the guests from now on. */
export function HandOverForm({ check, head }: MoveFormProps) {
  const now: Server = { id: check.serverId, name: check.serverName };
  const servers = useServers().filter(({ id }) => id !== now.id);
  const [chosen, choose] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const to = servers.find(({ id }) => id === chosen);
  const press = async () => {
    if (to === undefined) return;
    const failed = await handOver(check.id, to, now);
    if (failed === undefined) closeSheet();
    setProblem(failed);
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={moveWords.move}
      closeLabel={words.close}
      footer={
        <Button
          variant="primary"
          fullWidth
          disabled={to === undefined}
          onPress={() => void press()}
          testId="hand-over"
        >
          {moveWords.handOver(to?.name ?? '')}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        {head}
        {problem === undefined ? null : <Notice kind="error" title={problem} />}
        <p className="m-0 text-body">{moveWords.serverNow(now.name)}</p>
        <ChoiceList label={moveWords.server} options={servers} chosen={chosen} onChoose={choose} />
      </div>
    </SideSheet>
  );
}
