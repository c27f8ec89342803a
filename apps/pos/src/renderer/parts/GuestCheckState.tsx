import type { CheckView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { adjustWords } from '../app/adjust-words.ts';
import { useFormat } from '../state/format.ts';
import { printGuestCheck } from '../state/print-acts.ts';

type Printed = Pick<CheckView, 'id' | 'status' | 'guestCheck' | 'totalMinor'>;

/** The paper that the guest holds is not what is on the check any more. */
export function GuestCheckState({ check }: { readonly check: Printed }) {
  const { money, time } = useFormat();
  const { guestCheck, totalMinor, status } = check;
  if (status !== 'open' || guestCheck === null || !guestCheck.superseded) return null;
  const at = time(guestCheck.at);
  const then = guestCheck.totalMinor;
  const title =
    then === null || then === totalMinor
      ? adjustWords.superseded(at)
      : adjustWords.supersededFrom(at, money(then), money(totalMinor));
  return (
    <div data-testid="print-superseded">
      <Notice
        kind="warn"
        title={title}
        action={
          <span className="shrink-0 whitespace-nowrap">
            <Button size="small" onPress={() => void printGuestCheck(check.id)} testId="print-anew">
              {adjustWords.printAnew}
            </Button>
          </span>
        }
      />
    </div>
  );
}
