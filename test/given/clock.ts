import { Clock } from '@fallnetz/platform';

/** A clock that stands where the test puts it. */
export class TestClock extends Clock {
  private offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Moves time; negative values go back. */
  travel({ days = 0, hours = 0, minutes = 0 }): void {
    this.offset += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  reset(): void {
    this.offset = 0;
  }
}
