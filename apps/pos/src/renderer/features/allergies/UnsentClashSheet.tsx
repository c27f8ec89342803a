import { Button, SideSheet } from '@galley/ui';
import { useEffect, useRef } from 'react';
import { allergyWords as words } from '../../app/allergy-words.ts';
import { availabilityWords } from '../../app/availability-words.ts';
import { words as common } from '../../app/words.ts';
import { unsentClashing } from '../../state/allergies.ts';
import { confirmUnsent } from '../../state/allergy-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { sendCheck } from '../../state/send-check.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { ClashRow } from './ClashRow.tsx';

type Props = { readonly checkId: string; readonly send: { readonly early?: true } | undefined };

/** Once the allergy is withdrawn or the line is off, there is nothing left to ask. */
const useCloseWhenDone = (none: boolean): void => {
  const asked = useRef(false);
  useEffect(() => {
    if (!none) asked.current = true;
    else if (asked.current) closeSheet();
  }, [none]);
};

/** One question about all that stands unsent and clashes with what was noted after it was rung (rule AY17). */
export function UnsentClashSheet({ checkId, send }: Props) {
  const models = useRead();
  const lines = unsentClashing(models, checkId);
  useCloseWhenDone(lines.length === 0);
  const confirm = async (): Promise<void> => {
    closeSheet();
    if ((await confirmUnsent(checkId, lines)) && send !== undefined)
      await sendCheck(checkId, send.early);
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={words.unsentTitle}
      closeLabel={common.close}
      footer={
        <>
          <Button onPress={closeSheet} testId="back-to-check">
            {availabilityWords.backToCheck}
          </Button>
          <div className="grow">
            <Button
              variant="danger"
              fullWidth
              onPress={() => void confirm()}
              testId="confirm-unsent"
            >
              {send === undefined ? words.keepAnyway : words.sendAnyway}
            </Button>
          </div>
        </>
      }
    >
      <div className="flex flex-col gap-4" data-testid="unsent-clash">
        <p className="m-0 text-lead">{words.unsentHelp}</p>
        <ul className="m-0 flex list-none flex-col gap-keys p-0">
          {lines.flatMap(({ lineId, name, clashes }) =>
            clashes.map((clash) => (
              <ClashRow key={`${lineId} ${clash.key}`} clash={clash} name={name} />
            )),
          )}
        </ul>
      </div>
    </SideSheet>
  );
}
