// The quick exit by keyboard: Shift pressed three times, nothing else in between.

const PRESSES = 3;
const TOGETHER = 2000; // milliseconds between two presses

/** Calls `leave` on the third press. It listens to the whole page, wherever the focus is. */
export class ExitKeys {
  constructor(leave) {
    this.leave = leave;
    this.presses = 0;
    this.last = 0;
    this.key = this.key.bind(this);
  }

  listen(target) {
    target.addEventListener('keydown', this.key, true);
  }

  ignore(target) {
    target.removeEventListener('keydown', this.key, true);
  }

  key(event) {
    if (event.key !== 'Shift') {
      this.presses = 0;
      return;
    }
    if (event.repeat) return;
    this.presses = event.timeStamp - this.last > TOGETHER ? 1 : this.presses + 1;
    this.last = event.timeStamp;
    if (this.presses < PRESSES) return;
    this.presses = 0;
    this.leave();
  }
}
