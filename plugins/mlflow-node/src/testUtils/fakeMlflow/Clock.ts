/** Never gives the same time twice, so that what is made anew can be told. */
export class Clock {
  #last = 0;

  constructor(private readonly now: () => number) {}

  tick(): number {
    this.#last = Math.max(this.now(), this.#last + 1);
    return this.#last;
  }
}
