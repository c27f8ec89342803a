import { twinFacts } from '@galley/domain/demo';
import { openRegister } from '../testing/register.fixture.ts';

export const SALAD = 'Seafood salad by weight';
export const [scaleRow, scannerRow, probeRow] = twinFacts('sit_harbour0', {
  scale: 1,
  scanner: 2,
  probe: 3,
  display: 9104,
});
export const SCALE = scaleRow?.id ?? '';
export const SCANNER = scannerRow?.id ?? '';
export const PROBE = probeRow?.id ?? '';

export const open = async () => {
  const register = openRegister();
  const facts = twinFacts('sit_harbour0', { scale: 1, scanner: 2, probe: 3, display: 9104 });
  register.replica.commit({ facts });
  register.devices.open();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  const itemId = await register.itemId(SALAD);
  const weigh = (weighing: number, digits: number) =>
    register.devices.say({
      type: 'weight',
      deviceId: SCALE,
      at: register.time.now,
      weight: {
        weighing,
        amount: { digits, decimals: 3, unit: 'kg' },
        grams: digits,
        exactGrams: true,
        at: register.time.now,
      },
    });
  const add = (weighing: number, commandId?: string) =>
    register.tryRun(
      'addLine',
      {
        checkId,
        itemId,
        quantity: 1,
        modifiers: [],
        weight: { by: 'scale', peripheralId: SCALE, weighing },
      },
      commandId,
    );
  const scan = (raw: string) =>
    register.devices.say({ type: 'scan', deviceId: SCANNER, at: register.time.now, raw });
  return { ...register, checkId, itemId, weigh, add, scan };
};
