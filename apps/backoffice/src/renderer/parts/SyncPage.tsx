import { HubAddressField, Skeleton, SupportReportButton, SyncPanel } from '@galley/ui';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';
import { askHubAddress, askReport, saveHubAddress } from '../state/rpc.ts';
import { useSync } from './SyncBadge.tsx';

/** How fresh the figures are, what waits, and whom this device hears. */
export function SyncPage() {
  const sync = useSync();
  const coreAway = useRead(({ connection }) => connection === 'lost');
  const { timeZone } = useFormat();
  if (sync === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  return (
    <div className="max-w-[46rem]">
      <SyncPanel sync={sync} coreAway={coreAway} timeZone={timeZone} words={words.syncPanel}>
        <HubAddressField ask={askHubAddress} save={saveHubAddress} disabled={coreAway} />
        <SupportReportButton ask={askReport} disabled={coreAway} />
      </SyncPanel>
    </div>
  );
}
