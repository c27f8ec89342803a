import { MessageStrip } from '@galley/ui';
import { DeviceStrip } from './devices/DeviceStrip.tsx';
import { HiddenNotice } from './HiddenNotice.tsx';
import { Pager } from './Pager.tsx';

/**
 * Always there, always as high: changes that the page does not show, what was done with its undo, the
 * pages. The message stands at the very foot, which sheets leave free.
 */
export function Foot() {
  return (
    <div className="hairline-t flex h-16 shrink-0 items-center gap-4 px-3" data-testid="foot">
      <div className="relative flex h-full min-w-0 grow items-center gap-4">
        <div className="flex min-w-[16rem] flex-[2] items-center gap-4">
          <HiddenNotice />
          <DeviceStrip />
        </div>
        <div className="min-w-0 flex-1 self-end">
          <MessageStrip room="4rem" />
        </div>
      </div>
      <div className="flex shrink-0 items-center justify-end whitespace-nowrap">
        <Pager />
      </div>
    </div>
  );
}
