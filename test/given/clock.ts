import { addDays, Clock } from '@fallnetz/platform';

const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;

/** A clock that stands where the test puts it. */
export class TestClock extends Clock {
  private offset = 0;

  /**
   * A quarter of an hour before midnight it begins a quarter of an hour behind: what a file of tests does happens on one day.
   * @param behind a browser has a clock of its own, which is never behind
   */
  constructor(private readonly behind = isMidnightNear() ? QUARTER : 0) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() - this.behind + this.offset);
  }

  /** Moves time; negative values go back. */
  travel({ days = 0, hours = 0, minutes = 0 }): void {
    const day = addDays(this.today(), days);
    this.offset += days * 24 * HOUR;
    // A day on which clocks are changed is an hour shorter or longer.
    if (this.today() !== day) this.offset += this.today() < day ? HOUR : -HOUR;
    this.offset += (hours * 60 + minutes) * 60_000;
  }

  reset(): void {
    this.offset = 0;
  }
}

function isMidnightNear(): boolean {
  return dayAt(Date.now() + QUARTER) !== dayAt(Date.now());
}

function dayAt(instant: number): string {
  return Object.assign(new Clock(), { now: () => new Date(instant) }).today();
}
