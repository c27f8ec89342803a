import { SegmentedControl } from '@galley/ui';
import { OpenChecks } from '../features/open-checks/OpenChecks.tsx';
import { ToCome } from '../features/promised-time/ToCome.tsx';
import { SettledChecks } from '../features/receipts/SettledChecks.tsx';
import { useUi } from '../state/ui.store.ts';
import { orderWords } from './order-words.ts';
import { words } from './words.ts';

const tabs = [
  { id: 'open', label: words.openChecks },
  { id: 'to-come', label: orderWords.toCome },
  { id: 'settled', label: words.settledToday },
] as const;

export function ChecksScreen() {
  const tab = useUi(({ checksTab }) => checksTab);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex justify-center p-3">
        <SegmentedControl
          label={words.checks}
          segments={tabs}
          selected={tab}
          onSelect={(checksTab) => useUi.setState({ checksTab })}
        />
      </div>
      <div className="min-h-0 grow">
        {tab === 'open' ? <OpenChecks /> : tab === 'to-come' ? <ToCome /> : <SettledChecks />}
      </div>
    </div>
  );
}
