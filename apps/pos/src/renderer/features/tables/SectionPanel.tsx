import { floorWords as texts } from '../../app/floor-words.ts';
import { takeInHand } from '../../state/floor.store.ts';
import { useServers } from '../../state/use-servers.ts';
import { ChoiceKey } from './ChoiceKey.tsx';
import { TaskPanel } from './TaskPanel.tsx';

/** Whoever is chosen gets the tables that are tapped. */
export function SectionPanel({ employeeId }: { readonly employeeId: string | null }) {
  const servers = useServers();
  const choose = (id: string | null) => takeInHand({ type: 'section', employeeId: id });
  return (
    <TaskPanel title={texts.sections}>
      <p className="m-0 text-label text-ink-2">{texts.sectionHelp}</p>
      <div className="flex flex-col gap-keys">
        {servers.map(({ id, name }) => (
          <ChoiceKey
            key={id}
            chosen={id === employeeId}
            onPress={() => choose(id)}
            testId={`section-${id}`}
          >
            {name}
          </ChoiceKey>
        ))}
        <ChoiceKey chosen={employeeId === null} onPress={() => choose(null)}>
          {texts.nobody}
        </ChoiceKey>
      </div>
    </TaskPanel>
  );
}
