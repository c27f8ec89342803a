import { Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { ToneIcon } from '../badge/tone.tsx';
import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';
import { Pressable } from '../press/Pressable.tsx';
import { toaster as pageToaster, type Toast, type Toaster } from './toaster.ts';

export type MessageStripProps = {
  readonly toaster?: Toaster | undefined;
  readonly dismissLabel?: string | undefined;
  /** What stands there while there is nothing to say: site, device, day. */
  readonly children?: ReactNode;
  /** CSS length that sheets leave free, where the foot has more in it than this strip. */
  readonly room?: string | undefined;
};

/**
 * The foot of the page, always of the same height: a message takes the place of what stands there at rest,
 * so it covers nothing and moves nothing. Sheets end above it, and its undo works while one is open.
 */
export function MessageStrip(props: MessageStripProps) {
  const {
    toaster = pageToaster,
    dismissLabel = controlWords.dismiss,
    children,
    room = 'var(--size-strip)',
  } = props;
  const toast = useSyncExternalStore(toaster.subscribe, toaster.current, toaster.current);
  useEffect(() => keepRoom(room), [room]);
  return (
    <footer
      data-react-aria-top-layer
      data-testid="message-strip"
      className={cx(
        '@container relative z-50 h-strip shrink-0 overflow-hidden',
        toast !== undefined && 'bg-ink text-paper',
        toast === undefined && children != null && 'hairline-t bg-sunken text-ink-2',
      )}
    >
      <div role="status" className="h-full">
        {toast === undefined ? null : (
          <Message
            toast={toast}
            dismissLabel={dismissLabel}
            onDone={() => toaster.dismiss(toast.id)}
          />
        )}
      </div>
      {toast === undefined ? (
        <div className="absolute inset-0 flex items-center gap-6 overflow-hidden px-4 text-label whitespace-nowrap">
          {children}
        </div>
      ) : null}
    </footer>
  );
}

/** Tells the sheets how much of the page's foot is not theirs. */
const keepRoom = (room: string): (() => void) => {
  const { style } = document.documentElement;
  style.setProperty('--strip-room', room);
  return () => style.removeProperty('--strip-room');
};

/** A sentence ends with its cure: where there is little room, a long one is set smaller rather than cut. */
const sizeOf = ({ length }: string): string => {
  if (length <= 60) return 'line-clamp-2';
  if (length <= 85) return 'line-clamp-2 @max-[44rem]:text-label';
  return 'line-clamp-2 @max-[60rem]:text-label @max-[44rem]:line-clamp-3 @max-[44rem]:text-small @max-[44rem]:leading-none';
};

type MessageProps = {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDone: () => void;
};

const part = 'flex h-full shrink-0 items-center justify-center gap-2 font-semibold';

function Message({ toast, dismissLabel, onDone }: MessageProps) {
  const { action } = toast;
  const act = () => {
    onDone();
    action?.run();
  };
  return (
    <div className="flex h-full items-center gap-3 ps-4 text-body" data-testid="message">
      <ToneIcon tone={toast.tone} />
      <span className={cx('min-w-0 leading-[1.1]', sizeOf(toast.message))}>{toast.message}</span>
      {action === undefined ? null : (
        <Pressable
          keepFocus
          onPress={act}
          className={cx(part, 'px-4 underline underline-offset-4')}
        >
          <Undo2 aria-hidden size="1.2em" />
          {action.label}
        </Pressable>
      )}
      <span className="grow" />
      <Pressable
        keepFocus
        aria-label={dismissLabel}
        onPress={onDone}
        className={cx(part, 'min-w-key')}
      >
        <X aria-hidden size="1.2em" />
      </Pressable>
    </div>
  );
}
