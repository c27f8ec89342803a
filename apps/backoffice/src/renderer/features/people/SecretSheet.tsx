import { Button, SideSheet } from '@galley/ui';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';

type SecretSheetProps = {
  readonly title: string;
  readonly personName: string;
  /** Nothing can be saved now. */
  readonly disabled: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly saveId: string;
  readonly children: ReactNode;
};

/** What a person proves themselves with is typed here and never shown; Enter saves it. */
export function SecretSheet(props: SecretSheetProps) {
  const { title, personName, disabled, onSave, onClose, saveId, children } = props;
  return (
    <SideSheet
      open
      onClose={onClose}
      width="narrow"
      title={title}
      subtitle={personName}
      closeLabel={words.close}
      footer={
        <Button variant="primary" fullWidth disabled={disabled} onPress={onSave} testId={saveId}>
          {title}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onSave();
        }}
      >
        {children}
        <button type="submit" className="sr-only" tabIndex={-1}>
          {title}
        </button>
      </form>
    </SideSheet>
  );
}
