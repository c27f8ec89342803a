import { Button } from '@galley/ui';
import { words } from '../../app/words.ts';

type WhichHourProps = { readonly onChoose: (which: 'first' | 'second') => void };

/** On the night that the clocks go back an hour comes twice. */
export function WhichHour({ onChoose }: WhichHourProps) {
  return (
    <div className="flex items-center gap-2">
      <span className="text-label">{words.whichOfTwo}</span>
      {(['first', 'second'] as const).map((which) => (
        <Button key={which} size="small" onPress={() => onChoose(which)}>
          {words.whichWords[which]}
        </Button>
      ))}
    </div>
  );
}
