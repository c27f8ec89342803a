import { X } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../button/IconButton.tsx';
import { cx } from '../cx.ts';
import { useHotkey } from '../hooks/use-hotkey.ts';
import { controlWords } from '../languages/control-words.ts';
import { SheetLayer } from './SheetLayer.tsx';

export type SideSheetProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Stays at the foot while the content scrolls: the actions. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** `end` (default) or `start` of the line. */
  readonly side?: 'start' | 'end' | undefined;
  readonly width?: 'narrow' | 'regular' | 'wide' | undefined;
  readonly closeLabel?: string | undefined;
};

const widths = { narrow: 'w-[26rem]', regular: 'w-[34rem]', wide: 'w-[52rem]' };

/** A tap that was meant for the key beneath, or the second of two quick ones, comes no later. */
const SETTLE_MS = 350;

/** Whether a touch outside was meant for the sheet: it has stood long enough to be seen (rule UI46). */
const useSettled = (open: boolean): (() => boolean) => {
  const openedAt = useRef(0);
  useLayoutEffect(() => {
    if (open) openedAt.current = Date.now();
  }, [open]);
  return () => Date.now() - openedAt.current >= SETTLE_MS;
};

/**
 * Leaves the foot of the page free (`--strip-room`), where messages stand. A sheet beside the work: keeps the focus inside, closes on Escape or a touch outside, and gives
 * the focus back to what opened it.
 */
export function SideSheet(props: SideSheetProps) {
  const { open, onClose, title, side = 'end', width = 'regular' } = props;
  const region = useRef<HTMLDivElement>(null);
  const settled = useSettled(open);
  // What is opened from far down in a list begins at its own beginning.
  useEffect(() => {
    if (region.current !== null && title !== '') region.current.scrollTop = 0;
  }, [title]);
  return (
    <ModalOverlay
      isOpen={open}
      isDismissable
      shouldCloseOnInteractOutside={settled}
      onOpenChange={(stays) => (stays ? undefined : onClose())}
      className={cx(
        'fixed inset-x-0 top-0 bottom-[var(--strip-room)] z-40 flex bg-scrim',
        side === 'end' ? 'justify-end' : 'justify-start',
      )}
    >
      <Modal className={cx('sheet-in flex h-full max-w-full', widths[width])}>
        <Dialog
          aria-label={title}
          className={cx(
            'flex h-full w-full flex-col bg-paper',
            side === 'end' ? 'hairline-s' : 'hairline-e',
          )}
        >
          <SheetLayer>
            <SheetHead {...props} />
            <div ref={region} className="scroll-region min-h-0 grow px-6 py-5">
              {props.children}
            </div>
            {props.footer === undefined ? null : (
              <div className="hairline-t flex flex-wrap gap-3 px-6 py-4">{props.footer}</div>
            )}
          </SheetLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function SheetHead({ title, subtitle, onClose, closeLabel }: SideSheetProps) {
  // The library hears Escape only inside the sheet: what had the focus may be gone with a touch.
  useHotkey('Escape', onClose);
  return (
    <div className="hairline-b flex items-center gap-4 py-3 ps-6 pe-3">
      <div className="min-w-0 grow">
        <Heading slot="title" className="truncate text-lead font-semibold">
          {title}
        </Heading>
        {subtitle === undefined ? null : <p className="text-label text-ink-2">{subtitle}</p>}
      </div>
      <IconButton
        icon={<X aria-hidden size="1.5em" />}
        label={closeLabel ?? controlWords.close}
        onPress={onClose}
      />
    </div>
  );
}
