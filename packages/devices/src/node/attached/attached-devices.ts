import type { AttachedCommand } from '../../core/attached/index.ts';
import { AttachedDevice, type AttachedTools } from './attached-device.ts';

/** A port that does not close in this time is left to the system: it holds up no other device, ms. */
const CLOSE_WITHIN_MS = 1000;

const closed = async (device: AttachedDevice): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_WITHIN_MS);
  });
  await Promise.race([device.close().catch(() => undefined), late]);
  clearTimeout(timer);
};

/** All devices that are no printers, by their ids. */
export class AttachedDevices {
  readonly #tools: AttachedTools;
  readonly #devices = new Map<
    string,
    { readonly setup: string; readonly device: AttachedDevice }
  >();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(tools: AttachedTools) {
    this.#tools = tools;
  }

  get count(): number {
    return this.#devices.size;
  }

  /** In order, and one after the other: a port must be closed before another set-up opens it. */
  take(command: AttachedCommand): void {
    this.#turn = this.#turn.then(() => this.#obey(command)).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#turn;
    await Promise.all([...this.#devices.values()].map(({ device }) => closed(device)));
    this.#devices.clear();
  }

  async #obey(command: AttachedCommand): Promise<void> {
    if (command.type === 'find') void this.#find();
    else if (command.type === 'attach' || command.type === 'detach') await this.#change(command);
    else this.#tell(command);
  }

  /** A drawer that is not attached is told not to have opened; anything else is told nothing. */
  #tell(command: Exclude<AttachedCommand, { type: 'find' | 'attach' | 'detach' }>): void {
    const known = this.#devices.get(command.deviceId);
    if (known !== undefined) known.device.tell(command);
    else if (command.type === 'open-drawer') {
      const { kickId, deviceId: printerId } = command;
      const outcome = { state: 'not_sent', cause: 'unreachable' } as const;
      this.#tools.tellDrawer({ type: 'kick', kickId, printerId, ...outcome });
    }
  }

  async #change(command: AttachedCommand & { type: 'attach' | 'detach' }): Promise<void> {
    const known = this.#devices.get(command.deviceId);
    const setup = JSON.stringify(command);
    // Whoever asks for what is there already may have been started anew and knows nothing of it.
    if (known?.setup === setup && command.type === 'attach') return known.device.tellAgain();
    this.#devices.delete(command.deviceId);
    await (known && closed(known.device));
    if (command.type === 'detach') return;
    const { deviceId, connection, device } = command;
    const attached = new AttachedDevice(deviceId, connection, device, this.#tools);
    this.#devices.set(deviceId, { setup, device: attached });
  }

  async #find(): Promise<void> {
    const devices = await this.#tools.find().catch(() => []);
    this.#tools.emit({ type: 'found', at: this.#tools.now(), devices });
  }
}
