/** One state of a text with what was selected in it. */
export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Steps back and forth through a text that is changed by hand and by a form. Letters typed one after the other are one step. */
export class TextHistory {
  private readonly past: TextState[] = [];
  private future: TextState[] = [];
  private lastTyped = -Infinity;

  constructor(private now: TextState, private readonly pause = 800, private readonly most = 500) {}

  get state(): TextState {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /**
   * Takes a new state.
   * @param at Milliseconds, for a letter that was typed; null for a change that is a step of its own.
   */
  take(next: TextState, at: number | null = null): void {
    if (next.text === this.now.text) {
      this.now = next;
      return;
    }
    const goesOn = at !== null && at - this.lastTyped < this.pause && this.future.length === 0 && this.past.length > 0;
    if (!goesOn) this.past.push(this.now);
    if (this.past.length > this.most) this.past.shift();
    this.lastTyped = at ?? -Infinity;
    this.future = [];
    this.now = next;
  }

  undo(): TextState | null {
    return this.step(this.past, this.future);
  }

  redo(): TextState | null {
    return this.step(this.future, this.past);
  }

  private step(from: TextState[], to: TextState[]): TextState | null {
    const state = from.pop();
    if (!state) return null;
    to.push(this.now);
    this.lastTyped = -Infinity;
    return (this.now = state);
  }
}
