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
      <div className="group/foot relative flex h-full min-w-0 grow items-center gap-4">
        <div className="flex min-w-[16rem] grow items-center gap-4">
          <HiddenNotice />
          <DeviceStrip />
        </div>
        {/* A message is read whole: what stands beside it gives way. */}
        <div className="w-[26rem] shrink self-end has-[[data-testid=message]]:w-[28rem] has-[[data-testid=message]]:min-w-[22rem] min-[1600px]:has-[[data-testid=message]]:w-[40rem] min-[1600px]:has-[[data-testid=message]]:shrink-0">
          <MessageStrip room="4rem" />
        </div>
      </div>
      <div className="flex shrink-0 items-center justify-end whitespace-nowrap">
        <Pager />
      </div>
    </div>
  );
}
