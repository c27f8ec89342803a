import { HubAddressField, SideSheet, SupportReportButton, SyncPanel } from '@galley/ui';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { askHubAddress, askReport, saveHubAddress } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';

export function SyncSheet() {
  const sync = useRead((models) => models.sync);
  const coreAway = useRead(({ connection }) => connection === 'lost');
  const { timeZone } = useFormat();
  if (sync === undefined) return null;
  return (
    <SideSheet open onClose={closeSheet} title={words.sync} closeLabel={words.close}>
      <SyncPanel sync={sync} coreAway={coreAway} timeZone={timeZone} words={words.syncPanel}>
        <HubAddressField ask={askHubAddress} save={saveHubAddress} disabled={coreAway} />
        <SupportReportButton ask={askReport} disabled={coreAway} />
      </SyncPanel>
    </SideSheet>
  );
}
