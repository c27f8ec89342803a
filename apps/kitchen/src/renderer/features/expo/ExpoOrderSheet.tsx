import { SideSheet } from '@galley/ui';
import { useRead } from '../../state/read.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { ExpoAllergies, ExpoLines, ExpoStations } from './ExpoParts.tsx';

/** All of an order, where its card has no room for it. */
export function ExpoOrderSheet() {
  const open = useUi((ui) => ui.sheet === 'expo-order');
  const key = useUi((ui) => ui.expoOrder);
  const order = useRead((models) => models.expo?.open.find((one) => one.key === key));
  const [first] = order?.tickets ?? [];
  const title = [first?.label, first?.guestName].filter(Boolean).join(' · ');
  return (
    <SideSheet open={open} onClose={() => openSheet(null)} title={title} width="wide">
      {order === undefined ? (
        <p className="m-0 text-body">It is handed out.</p>
      ) : (
        <div data-testid="expo-order-sheet" className="flex flex-col gap-2">
          <ExpoStations order={order} />
          <ExpoAllergies order={order} />
          <ExpoLines order={order} />
        </div>
      )}
    </SideSheet>
  );
}
