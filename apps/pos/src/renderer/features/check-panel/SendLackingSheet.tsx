import { Button, SideSheet } from '@galley/ui';
import { Ban } from 'lucide-react';
import { useEffect } from 'react';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { words as common } from '../../app/words.ts';
import { useLackWord } from '../../parts/use-lack.ts';
import { lackOfLine, unsentLacking } from '../../state/availability.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { useRead } from '../../state/read.store.ts';
import { payWith, sendAnyway } from '../../state/send-check.ts';
import { closeSheet } from '../../state/ui.store.ts';

type Props = {
  readonly checkId: string;
  readonly early: true | undefined;
  readonly pays: true | undefined;
};

/** Before a send, or a payment that sends: what of it is 86'd. Had back meanwhile, there is nothing left to ask. */
export function SendLackingSheet({ checkId, early, pays }: Props) {
  const models = useRead();
  const lacking = unsentLacking(models);
  const none = lacking.length === 0;
  useEffect(() => {
    if (none) closeSheet();
  }, [none]);
  const send = (): void => {
    closeSheet();
    if (pays) payWith(checkId);
    else void sendAnyway(checkId, early);
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.lackingTitle}
      closeLabel={common.close}
      footer={
        <>
          <Button onPress={closeSheet} testId="back-to-check">
            {words.backToCheck}
          </Button>
          <div className="grow">
            <Button variant="danger" fullWidth onPress={send} testId="send-anyway">
              {pays ? words.payAnyway : words.sendAnyway}
            </Button>
          </div>
        </>
      }
    >
      <div className="flex flex-col gap-4" data-testid="send-lacking">
        <p className="m-0 text-lead">{words.lackingHelp}</p>
        <ul className="m-0 flex list-none flex-col gap-keys p-0">
          {lacking.map((line) => (
            <LackingRow key={line.id} line={line} />
          ))}
        </ul>
      </div>
    </SideSheet>
  );
}

function LackingRow({ line }: { readonly line: CheckLine }) {
  const availability = useRead((models) => models.availability);
  const word = useLackWord(lackOfLine({ availability }, line));
  return (
    <li className="flex items-center gap-4 rounded-control bg-alarm-wash p-4">
      <Ban aria-hidden size="1.5em" strokeWidth={2.5} className="shrink-0 text-alarm" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="font-semibold">
          {line.quantity} × {line.name}
        </span>{' '}
        {word}
      </span>
    </li>
  );
}
