import type { DriverHelpView } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';

/** Every field of a driver beside the editor: meaning, what may stand there, and an example. */
export function DriverHelp({ fields }: Pick<DriverHelpView, 'fields'>) {
  return (
    <section
      aria-label={words.driverHelp}
      className="sticky top-0 max-h-[calc(100dvh-10rem)] self-start overflow-y-auto pe-2"
      data-testid="driver-help"
    >
      <h3 className="m-0 pb-3 text-body font-semibold">{words.driverHelp}</h3>
      <dl className="m-0 flex flex-col gap-4">
        {fields.map(({ path, needed, meaning, allowed, example }) => (
          <div key={path} className="hairline-b pb-3">
            <dt className="flex items-baseline justify-between gap-2 text-label font-semibold">
              <code className="[overflow-wrap:anywhere]">{path}</code>
              {needed ? <span className="text-small text-ink-2">{words.driverNeeded}</span> : null}
            </dt>
            <dd className="m-0 text-small">{meaning}</dd>
            <dd className="m-0 text-small text-ink-2">{allowed}</dd>
            <dd className="m-0 text-small text-ink-2">
              <code className="[overflow-wrap:anywhere]">{example}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
