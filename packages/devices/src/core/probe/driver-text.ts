import { err, type Failure, failure, ok, type Result } from '@galley/base';

const DEEPEST = 24;

/** Where a text stops being JSON, and what should stand there. */
type Fault = { readonly at: number; readonly wanted: string };

/** Reads along a text until it is no JSON any more; the place is what `JSON.parse` does not always tell. */
class JsonWalk {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first fault; undefined where there is none. */
  fault(): Fault | undefined {
    const fault = this.#value(0);
    if (fault) return fault;
    this.#blank();
    return this.#at < this.#text.length ? this.#here('the end of the text') : undefined;
  }

  #here(wanted: string): Fault {
    return { at: this.#at, wanted };
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const taken = pattern.test(this.#text);
    if (taken) this.#at = pattern.lastIndex;
    return taken;
  }

  #blank(): void {
    this.#take(/[ \t\r\n]*/y);
  }

  #value(depth: number): Fault | undefined {
    this.#blank();
    if (depth > DEEPEST) return this.#here('fewer brackets within one another');
    if (this.#take(/\{/y)) return this.#members(depth, '}', 'a name in quotes', true);
    if (this.#take(/\[/y)) return this.#members(depth, ']', 'a value', false);
    if (this.#text[this.#at] === '"') return this.#string('a text in quotes');
    const isPlain = this.#take(
      /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y,
    );
    return isPlain ? undefined : this.#here('a value: a number, a text in quotes, { or [');
  }

  #string(wanted: string): Fault | undefined {
    const start = this.#at;
    if (!this.#take(/"/y)) return this.#here(wanted);
    // Anything but quotes, backslashes and control characters, or an escape.
    this.#take(/(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*/uy);
    if (this.#take(/"/y)) return undefined;
    if (this.#text[this.#at] === '\\') return this.#here('a second \\: each \\ is written twice');
    return { at: start, wanted: 'a closing quote behind this text' };
  }

  #members(depth: number, close: '}' | ']', wanted: string, named: boolean): Fault | undefined {
    const end = close === '}' ? /\}/y : /\]/y;
    this.#blank();
    if (this.#take(end)) return undefined;
    for (;;) {
      const fault = (named ? this.#name(wanted) : undefined) ?? this.#value(depth + 1);
      if (fault) return fault;
      this.#blank();
      if (this.#take(end)) return undefined;
      if (!this.#take(/,/y)) return this.#here(`a comma or ${close}`);
    }
  }

  #name(wanted: string): Fault | undefined {
    this.#blank();
    const fault = this.#string(wanted);
    if (fault) return fault;
    this.#blank();
    return this.#take(/:/y) ? undefined : this.#here('a colon');
  }
}

const faultWords = (text: string, { at, wanted }: Fault): string => {
  const before = text.slice(0, at).split('\n');
  const place = `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  const found = text[at];
  const instead =
    found === undefined ? 'the text ends' : `there is ${found === '\n' ? 'a new line' : found}`;
  return `${place}: ${wanted} is wanted here, and ${instead}.`;
};

/** The text of a driver as data; else the line and the column where it is no JSON, and what belongs there. */
export function readDriverText(text: string): Result<unknown, Failure> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const fault = new JsonWalk(text).fault() ?? { at: text.length, wanted: 'JSON' };
    return err(failure('driver', faultWords(text, fault), 'driver'));
  }
}
