import { MonitorX } from 'lucide-react';
import { kitchenWords } from '../../app/kitchen-words.ts';
import { BannerText } from '../../parts/BannerText.tsx';
import { checkTitle } from '../../parts/check-title.ts';
import { useRead } from '../../state/read.store.ts';

/** What the kitchen has not on any screen: whoever sent it goes and tells, until it is there. */
export function UndeliveredLine() {
  const [first, ...more] = useRead(({ undelivered }) => undelivered);
  if (first === undefined) return null;
  return (
    <div
      role="alert"
      data-testid="undelivered-line"
      className="hairline-s flex h-full @container min-w-[22rem] flex-1 items-center gap-3 bg-alarm-wash px-3 text-label"
    >
      <MonitorX aria-hidden className="shrink-0 text-alarm" />
      <BannerText title={kitchenWords.notShown(checkTitle(first), first.stations.join(', '))}>
        {first.onPaper ? kitchenWords.printedInstead : kitchenWords.tellKitchen}
        {more.length === 0 ? null : ` · ${kitchenWords.more(more.length)}`}
      </BannerText>
    </div>
  );
}
