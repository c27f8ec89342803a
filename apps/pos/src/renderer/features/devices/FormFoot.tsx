import { Notice } from '@galley/ui';
import type { ReactNode } from 'react';

type FormFootProps = {
  /** Why it was not set up, in words. */
  readonly problem: string | undefined;
  readonly children: ReactNode;
};

/** The acts of a form, in sight however far its fields are scrolled; what came of them stands right above. */
export function FormFoot({ problem, children }: FormFootProps) {
  return (
    <div
      className="hairline-t sticky -bottom-5 -mx-6 mt-auto -mb-5 flex flex-wrap gap-keys bg-paper px-6 py-4"
      data-testid="form-foot"
    >
      {problem === undefined ? null : (
        <div className="basis-full">
          <Notice kind="error" title={problem} />
        </div>
      )}
      {children}
    </div>
  );
}
