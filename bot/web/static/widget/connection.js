// Talks to the server: one call, patience with a bad network, and the queue that keeps the order of what was said.

import { solve } from './puzzle.js';

const TIMEOUT = 20000; // milliseconds
const LONGEST_PAUSE = 30; // seconds
const MOST_PUZZLES = 5; // for one call: a phone must not grow hot

/** No answer from our server: no network, too slow, or it is in trouble. Trying again is right. */
export class Unreachable extends Error {}

/** The server said no, with a sentence for the person. Trying the same again is of no use. */
export class Refused extends Error {
  constructor(status, { text, puzzle, bits }) {
    super(`refused with ${status}`);
    this.status = status;
    this.text = text;
    this.puzzle = puzzle;
    this.bits = bits;
  }
}

/** Somebody stopped waiting. */
export class Stopped extends Error {}

/** A version 4 UUID. Not crypto.randomUUID: it is younger than the browsers on old phones. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The family API. */
export class Api {
  constructor(server) {
    this.server = server;
    this.language = null;
  }

  /**
   * One call; the JSON of the answer. Raises Unreachable or Refused.
   *
   * While strangers flood the server it may ask for the answer to a puzzle first: `onPuzzle` is told the sentence for
   * the person, and the call is made again with the answer.
   */
  async call(method, path, options = {}, puzzles = MOST_PUZZLES) {
    const { signal, onPuzzle = () => {} } = options;
    try {
      return await this.ask(method, path, options);
    } catch (error) {
      if (!(error instanceof Refused) || !error.puzzle || !puzzles) throw error;
      onPuzzle(error.text);
      const proof = await solve(error.puzzle, error.bits, signal);
      if (proof === null) throw new Unreachable('stopped');
      return this.call(method, path, { ...options, proof }, puzzles - 1);
    }
  }

  async ask(method, path, { token, body, proof, signal, cache = 'no-store' }) {
    const flight = new AbortController();
    const timer = setTimeout(() => flight.abort(), TIMEOUT);
    const cancel = () => flight.abort();
    if (signal) signal.addEventListener('abort', cancel);
    let response;
    let data;
    try {
      response = await fetch(this.server + path, {
        ...this.request(method, token, body, { proof, spoken: path.startsWith('/api/') }), cache, signal: flight.signal,
      });
      data = await response.json();
    } catch (error) {
      throw new Unreachable('no answer');
    } finally {
      clearTimeout(timer);
      if (signal) signal.removeEventListener('abort', cancel);
    }
    if (response.ok) return data;
    const refusal = (data && data.error) || (response.status === 401 ? { text: '' } : null);
    // 409: two turns met on the server; the same id again is safe. A refusal in other words than ours
    // comes from something in between (a hotel's login page), so it says nothing about the message.
    if (response.status >= 500 || response.status === 409 || !refusal) throw new Unreachable('server in trouble');
    throw new Refused(response.status, refusal);
  }

  /** Ends the token; goes out even while the page goes away. */
  leave(token) {
    fetch(`${this.server}/api/leave`, { ...this.request('POST', token, {}), keepalive: true }).catch(() => {});
  }

  request(method, token, body, { proof, spoken = true } = {}) {
    const headers = { Accept: 'application/json' };
    // For the words of a refusal. Not with public files: on another site's page the browser would first ask leave for it.
    if (this.language && spoken) headers['X-Language'] = this.language;
    if (proof) headers['X-Proof'] = proof;
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    return {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    };
  }
}

/** Tries until the server answers, with pauses of 1, 2, 4 … 30 seconds, shorter when the network is back. */
export class Patience {
  constructor() {
    this.stopped = false;
    this.flight = null;
    this.wakeUp = null;
  }

  /** The result of `task(signal)`; `onTrouble` is told of each failed try. Raises Refused or Stopped. */
  async until(task, onTrouble) {
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      this.flight = new AbortController();
      try {
        const result = await task(this.flight.signal);
        if (this.stopped) throw new Stopped();
        return result;
      } catch (error) {
        if (this.stopped) throw new Stopped();
        if (!(error instanceof Unreachable)) throw error;
      }
      onTrouble();
      await this.rest(pause * 1000);
      if (this.stopped) throw new Stopped();
    }
  }

  rest(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        this.wakeUp = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      window.addEventListener('online', done);
      this.wakeUp = done;
    });
  }

  /** Try now, not after the pause. */
  hurry() {
    if (this.wakeUp) this.wakeUp();
  }

  /** Give up; what is under way ends with Stopped. */
  stop() {
    this.stopped = true;
    if (this.flight) this.flight.abort();
    this.hurry();
  }
}

/** What waits to be sent, in order. The next goes out only when the one before it is answered. */
export class Outbox {
  /** `deliver(item, signal)` sends; `told` has onBusy(bool), onWaiting, onDelivered and onRefused. */
  constructor(deliver, told) {
    this.deliver = deliver;
    this.told = told;
    this.queue = [];
    this.patience = new Patience();
    this.running = false;
  }

  add(item) {
    this.queue.push(item);
    if (!this.running) this.run();
  }

  async run() {
    this.running = true;
    this.told.onBusy(true);
    while (this.queue.length) {
      const item = this.queue[0];
      try {
        const answer = await this.patience.until(
          (signal) => this.deliver(item, signal), () => this.told.onWaiting(item),
        );
        this.queue.shift();
        this.told.onDelivered(item, answer);
      } catch (error) {
        if (!(error instanceof Refused)) {
          if (error instanceof Stopped) return;
          throw error;
        }
        this.queue.shift();
        this.told.onRefused(item, error);
      }
      if (this.patience.stopped) return;
    }
    this.running = false;
    this.told.onBusy(false);
  }

  hurry() {
    this.patience.hurry();
  }

  /** Stop and forget everything that waits; gives it back in order. */
  stop() {
    this.patience.stop();
    return this.queue.splice(0);
  }
}
