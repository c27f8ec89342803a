import { Button, SideSheet, Switch } from '@galley/ui';
import { stripWords } from '../../app/strip-words.ts';
import { words } from '../../app/words.ts';
import { type Act, checkActs, registerActs, trainingActs } from '../../parts/check-acts.tsx';
import { useRead } from '../../state/read.store.ts';
import { setSuggestions } from '../../state/strip.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';

/** One act of the sheet: as wide as the sheet, its words in the language's order after its icon. */
const ActButton = ({ act: { id, label, Icon, off, run } }: { readonly act: Act }) => (
  <Button fullWidth icon={<Icon aria-hidden />} disabled={off} onPress={run} testId={id}>
    {label}
  </Button>
);

const Acts = ({ acts }: { readonly acts: readonly Act[] }) => (
  <div className="grid grid-cols-2 gap-keys [&_button]:justify-start [&_button]:px-4 [&_button]:text-start [&_button]:text-label [&_button]:leading-tight [&_svg]:shrink-0">
    {acts.map((act) => (
      <ActButton key={act.id} act={act} />
    ))}
  </div>
);

/** What can be done with the check in hand, and below it what can be done at the register. */
export function MoreSheet() {
  const check = useRead((models) => models.check);
  const mayTrain = useRead(({ session }) => session?.mayTrain === true);
  const world = useUi((ui) => ui.world);
  return (
    <SideSheet open onClose={closeSheet} title={words.moreActions} closeLabel={words.close}>
      <div className="flex flex-col gap-6">
        <Acts acts={checkActs(check)} />
        <Acts acts={[...registerActs, ...trainingActs(mayTrain, world)]} />
        <SuggestionSwitch />
      </div>
    </SideSheet>
  );
}

/** For who sets the register up. */
function SuggestionSwitch() {
  const may = useRead(({ session }) => session?.mayEditDevices === true);
  const on = useRead(({ strip }) => strip?.suggestions === true);
  if (!may) return null;
  return (
    <Switch
      label={stripWords.suggestions}
      hint={stripWords.suggestionsHint}
      on={on}
      onChange={(wanted) => void setSuggestions(wanted)}
    />
  );
}
