import type { AriaAttributes, ReactNode, Ref } from 'react';
import { cx } from '../cx.ts';
import { type TapEvent, useTap } from './use-tap.ts';

export type PressableProps = AriaAttributes & {
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly onPress?: ((event: TapEvent) => void) | undefined;
  /** Held, or asked for by the menu key or the right button. */
  readonly onHold?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
  /** `submit` sends the surrounding form when the tap commits. */
  readonly type?: 'button' | 'submit' | undefined;
  /** Leaves the focus where it is, for keys that type into a field. */
  readonly keepFocus?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly testId?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly title?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** The bare tap target that every button of the house is made of. */
export function Pressable(props: PressableProps) {
  const {
    children,
    className,
    onPress,
    onHold,
    disabled,
    type = 'button',
    keepFocus,
    testId,
    ...rest
  } = props;
  const tap = useTap({
    disabled,
    keepFocus,
    onHold,
    onTap(event) {
      onPress?.(event);
      const button = event.target as HTMLButtonElement;
      if (type === 'submit') button.form?.requestSubmit();
    },
  });
  return (
    <button
      {...rest}
      {...tap}
      type={type}
      disabled={disabled}
      data-testid={testId}
      className={cx('tap', className)}
    >
      {children}
    </button>
  );
}
