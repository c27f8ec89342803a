import type { SyncView } from '@galley/sync/protocol';
import { HubAddressField, SideSheet, Skeleton, SupportReportButton, SyncPanel } from '@galley/ui';
import { useEffect, useState } from 'react';
import { useRead } from '../../state/read.store.ts';
import { askHubAddress, askReport, rpc, saveHubAddress } from '../../state/rpc.ts';
import { inWindowTime } from '../../state/sync-times.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

const useSync = (): SyncView | null | undefined => {
  const [sync, setSync] = useState<SyncView | null>();
  useEffect(() => rpc().watch('sync', {}, setSync), []);
  return sync;
};

function Panel() {
  const sync = useSync();
  const clocks = useRead((models) => models.clocks);
  const connection = useRead((models) => models.connection);
  const timeZone = useRead((models) => models.site?.timeZone);
  if (sync == null) return <Skeleton shape="row" count={6} />;
  return (
    <SyncPanel
      sync={inWindowTime(sync, clocks)}
      coreAway={connection !== 'connected'}
      timeZone={timeZone}
    >
      <HubAddressField
        ask={askHubAddress}
        save={saveHubAddress}
        disabled={connection !== 'connected'}
      />
      <SupportReportButton ask={askReport} disabled={connection !== 'connected'} />
    </SyncPanel>
  );
}

/** How this screen hangs together with the others; opens from the freshness line. */
export function SyncSheet() {
  const open = useUi((ui) => ui.sheet === 'sync');
  return (
    <SideSheet open={open} onClose={() => openSheet(null)} title="Connections">
      <Panel />
    </SideSheet>
  );
}
