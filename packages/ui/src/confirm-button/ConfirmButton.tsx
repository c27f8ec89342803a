import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonProps } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { controlWords } from '../languages/control-words.ts';

export type ConfirmButtonProps = Omit<ButtonProps, 'onPress' | 'children' | 'type'> & {
  readonly children: ReactNode;
  /** The words of the second step: `Void for good?` */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Falls back to the first step after this time; default 4,000 ms. */
  readonly relapseMs?: number | undefined;
  readonly cancelLabel?: string | undefined;
};

/** Asks once more in its own place instead of a dialog. A double tap cannot run through both steps. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, confirm, onConfirm, relapseMs = 4000, ...rest } = props;
  const { cancelLabel = controlWords.no, ...button } = rest;
  const [asking, setAsking] = useState<number>();
  useEffect(() => {
    if (asking === undefined) return;
    const timer = setTimeout(() => setAsking(undefined), relapseMs);
    return () => clearTimeout(timer);
  }, [asking, relapseMs]);
  if (asking === undefined) {
    return (
      <Button {...button} onPress={() => setAsking(Date.now())}>
        {children}
      </Button>
    );
  }
  const answer = () => {
    if (Date.now() - asking < DOUBLE_TAP_MS) return;
    setAsking(undefined);
    onConfirm();
  };
  return (
    <span className="inline-flex gap-keys">
      <IconButton
        variant="plain"
        size={button.size === 'small' ? 'small' : 'key'}
        icon={<X aria-hidden />}
        label={cancelLabel}
        onPress={() => setAsking(undefined)}
      />
      <Button {...button} variant="danger" autoFocus onPress={answer}>
        {confirm}
      </Button>
    </span>
  );
}

const DOUBLE_TAP_MS = 350;
