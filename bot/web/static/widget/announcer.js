// Speaks to screen readers: hidden live regions from which every text leaves again, so nothing is read twice.

import { element } from './elements.js';

const STAYS = 1000; // milliseconds; long enough to be noticed, gone before anybody walks into it

/** Two live regions: polite, and assertive for safety. */
export class Announcer {
  constructor() {
    this.polite = element('div', { class: 'spoken', 'aria-live': 'polite', 'aria-relevant': 'additions' });
    this.urgent = element('div', { class: 'spoken', 'aria-live': 'assertive', 'aria-relevant': 'additions' });
    this.node = element('div', { class: 'live' }, this.polite, this.urgent);
  }

  /** Say this once, in the language it is in. */
  say(text, lang, dir, urgent = false) {
    const line = element('p', { lang, dir }, text);
    (urgent ? this.urgent : this.polite).append(line);
    setTimeout(() => line.remove(), STAYS);
  }

  clear() {
    this.polite.replaceChildren();
    this.urgent.replaceChildren();
  }
}
