import { Undo2, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ToneIcon } from '../badge/tone.tsx';
import { cx } from '../cx.ts';
import { Pressable } from '../press/Pressable.tsx';
import { toaster as pageToaster, type Toast, type Toaster } from './toaster.ts';

export type ToastBarProps = {
  readonly toaster?: Toaster | undefined;
  readonly dismissLabel?: string | undefined;
  /** `fixed` at the foot of the page (default), or `inline` where it is put. */
  readonly place?: 'fixed' | 'inline' | undefined;
};

/** Shows the toaster's message with its undo. Put one at the end of the app. */
export function ToastBar({
  toaster = pageToaster,
  dismissLabel = 'Dismiss',
  place = 'fixed',
}: ToastBarProps) {
  const toast = useSyncExternalStore(toaster.subscribe, toaster.current, toaster.current);
  return (
    <div
      role="status"
      className={cx(
        place === 'fixed' &&
          'pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4',
      )}
    >
      {toast === undefined ? null : (
        <Message
          toast={toast}
          dismissLabel={dismissLabel}
          onDone={() => toaster.dismiss(toast.id)}
        />
      )}
    </div>
  );
}

type MessageProps = {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDone: () => void;
};

const part = 'flex min-h-key items-center justify-center gap-2 font-semibold';

function Message({ toast, dismissLabel, onDone }: MessageProps) {
  const { action } = toast;
  const act = () => {
    onDone();
    action?.run();
  };
  return (
    <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-control bg-ink ps-5 text-body text-paper">
      <ToneIcon tone={toast.tone} />
      <span className="min-w-0 grow py-3">{toast.message}</span>
      {action === undefined ? null : (
        <Pressable onPress={act} className={cx(part, 'px-4 underline underline-offset-4')}>
          <Undo2 aria-hidden size="1.2em" />
          {action.label}
        </Pressable>
      )}
      <Pressable aria-label={dismissLabel} onPress={onDone} className={cx(part, 'min-w-key')}>
        <X aria-hidden size="1.2em" />
      </Pressable>
    </div>
  );
}
