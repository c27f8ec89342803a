import type { OfficePeople } from '@galley/backoffice/contract';
import { Button, NumberField, Switch, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';

type Role = OfficePeople['roles'][number];

const PER_CENT = 10_000;

type RoleLimitsProps = { readonly roles: OfficePeople['roles']; readonly mayEdit: boolean };

/** How much of a price each role takes off by itself, and which take over checks of others. */
export function RoleLimits({ roles, mayEdit }: RoleLimitsProps) {
  const selling = roles.filter(
    ({ permissions }) => permissions.includes('sell') && !permissions.includes('approve_void'),
  );
  const giving = roles.filter(({ discountLimitPpm }) => discountLimitPpm !== null);
  return (
    <Section title={words.roleLimits}>
      <p className="m-0 pb-2 text-label text-ink-2">{words.roleLimitsHelp}</p>
      <ul className="m-0 list-none p-0" data-testid="role-limits">
        {selling.map((role) => (
          <TakesOver key={role.id} role={role} mayEdit={mayEdit} />
        ))}
        {giving.map((role) => (
          <Limit key={`${role.id} ${role.discountLimitPpm}`} role={role} mayEdit={mayEdit} />
        ))}
      </ul>
    </Section>
  );
}

function TakesOver({ role, mayEdit }: { readonly role: Role; readonly mayEdit: boolean }) {
  const save = async (takesOver: boolean) => {
    const outcome = await runAndTell('saveRoleLimit', { roleId: role.id, takesOver });
    if (outcome.ok) toaster.show({ message: words.saved(role.name), tone: 'ok' });
  };
  return (
    <li className="hairline-b py-2">
      <Switch
        label={words.roleTakesOver(role.name)}
        on={role.permissions.includes('take_over_check')}
        onChange={(on) => void save(on)}
        disabled={!mayEdit}
      />
    </li>
  );
}

function Limit({ role, mayEdit }: { readonly role: Role; readonly mayEdit: boolean }) {
  const before = (role.discountLimitPpm ?? 0) / PER_CENT;
  const [percent, setPercent] = useState(before);
  const save = async () => {
    const discountLimitPpm = Math.round(percent * PER_CENT);
    const outcome = await runAndTell('saveRoleLimit', { roleId: role.id, discountLimitPpm });
    if (outcome.ok) toaster.show({ message: words.saved(role.name), tone: 'ok' });
  };
  return (
    <li className="hairline-b flex flex-wrap items-end gap-4 py-2">
      <NumberField
        label={words.limitOf(role.name)}
        value={percent}
        onChange={setPercent}
        min={0}
        max={100}
        step={1}
        disabled={!mayEdit}
      />
      {percent === before ? null : (
        <Button variant="primary" onPress={() => void save()} testId="save-limit">
          {words.save}
        </Button>
      )}
    </li>
  );
}
