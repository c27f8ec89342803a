import { ToastBar } from '@galley/ui';
import { BumpedNotice } from './BumpedNotice.tsx';
import { Pager } from './Pager.tsx';

/** Always there, always as high: what concerns bumped tickets, the undo, the pages. */
export function Foot() {
  return (
    <footer className="hairline-t flex h-16 shrink-0 items-center gap-4 px-3">
      <div className="flex min-w-0 flex-1 items-center">
        <BumpedNotice />
      </div>
      <ToastBar place="inline" />
      <div className="flex flex-1 items-center justify-end">
        <Pager />
      </div>
    </footer>
  );
}
