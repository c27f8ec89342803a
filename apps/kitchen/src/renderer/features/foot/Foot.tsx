import { ToastBar } from '@galley/ui';
import { HiddenNotice } from './HiddenNotice.tsx';
import { Pager } from './Pager.tsx';

/** Always there, always as high: voids that the page does not show, the undo, the pages. */
export function Foot() {
  return (
    <footer className="hairline-t flex h-16 shrink-0 items-center gap-4 px-3">
      <div className="flex min-w-[16rem] flex-1 items-center">
        <HiddenNotice />
      </div>
      <div className="min-w-0">
        <ToastBar place="inline" />
      </div>
      <div className="flex flex-1 shrink-0 items-center justify-end whitespace-nowrap">
        <Pager />
      </div>
    </footer>
  );
}
