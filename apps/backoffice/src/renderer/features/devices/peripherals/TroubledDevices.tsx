import { List, ListRow } from '@galley/ui';
import { TriangleAlert } from 'lucide-react';
import { words } from '../../../app/words.ts';
import { Section } from '../../../parts/Section.tsx';
import { useAnswer } from '../../../state/read.store.ts';
import { type Troubled, troubledOf } from './troubled.ts';
import { useSilence } from './use-host-heard.ts';

/** Devices that do not work now, as far as their machines are heard. */
export const useTroubled = (): readonly Troubled[] => {
  const { value: devices } = useAnswer('devices', {});
  return troubledOf(devices?.peripherals ?? [], useSilence());
};

/** First on the page: whoever opens it because something does not print finds it here. */
export function TroubledDevices({ troubled }: { readonly troubled: readonly Troubled[] }) {
  if (troubled.length === 0) return null;
  return (
    <Section title={words.troubled}>
      <div data-testid="troubled">
        <List label={words.troubled}>
          {troubled.map(({ id, name, words: advice }) => (
            <ListRow
              key={id}
              start={<TriangleAlert aria-hidden size="1.5em" className="shrink-0 text-alarm" />}
              title={name}
              subtitle={advice ?? ''}
            />
          ))}
        </List>
      </div>
    </Section>
  );
}
