import { Button } from '@galley/ui';
import { Ban } from 'lucide-react';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { useRead } from '../../state/read.store.ts';
import { patchUi, takeCheck, useUi } from '../../state/ui.store.ts';

/** Sent lines of other checks that went 86'd; those of the check in hand ask there (rule AV22). */
export function OutageTaskLine() {
  const inHand = useUi(({ checkId, route }) => (route === 'sell' ? checkId : null));
  const tasks = useRead((models) => models.outageTasks);
  const others = tasks.filter(({ checkId }) => checkId !== inHand);
  const [first] = others;
  if (first === undefined) return null;
  const show = () => {
    if (first.status === 'settled')
      return patchUi({ route: 'checks', checksTab: 'settled', settledId: first.checkId });
    takeCheck(first.checkId);
    patchUi({ lineId: first.lineId });
  };
  const title =
    others.length === 1
      ? words.taskOne(first.name, first.checkTitle)
      : words.taskMany(others.length);
  return (
    <div
      role="alert"
      data-testid="outage-task"
      className="hairline-s flex h-full min-w-[20rem] flex-1 items-center gap-3 bg-alarm-wash px-3 text-label"
    >
      <Ban aria-hidden className="shrink-0 text-alarm" />
      <p className="m-0 line-clamp-2 min-w-0 grow leading-[1.1] font-semibold">{title}</p>
      <span className="shrink-0 whitespace-nowrap">
        <Button size="small" onPress={show}>
          {words.show}
        </Button>
      </span>
    </div>
  );
}
