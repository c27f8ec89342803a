import { EventEmitter } from 'node:events';

type Display = {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

const WIDTH = 1280;
const HEIGHT = 800;

const displayAt = (at: number): Display => ({
  id: at + 1,
  bounds: { x: at * WIDTH, y: 0, width: WIDTH, height: HEIGHT },
});

/** Displays side by side, as many as `GALLEY_STAND_IN_DISPLAYS` says (one); they come and go by `plug`. */
class Screen extends EventEmitter {
  #displays = Array.from(
    { length: Number(process.env['GALLEY_STAND_IN_DISPLAYS'] ?? 1) },
    (_, at) => displayAt(at),
  );

  getPrimaryDisplay(): Display {
    return this.#displays[0] ?? displayAt(0);
  }

  getAllDisplays(): Display[] {
    return [...this.#displays];
  }

  /** So many displays from now on. */
  plug(count: number): void {
    const grows = count > this.#displays.length;
    this.#displays = Array.from({ length: count }, (_, at) => displayAt(at));
    this.emit(grows ? 'display-added' : 'display-removed');
  }
}

export const screen = new Screen();
