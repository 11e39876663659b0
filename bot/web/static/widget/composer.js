// The text box: grows with the words, sends with Enter, loses nothing.

import { element, icon } from './elements.js';

const LIMIT = 4000; // characters, as the server takes them
const NEAR = 200;
const SPOKEN_AT = [200, 100, 50, 20, 10, 0];
const KEYBOARDS = { number: 'numeric', code: 'numeric', phone: 'tel' };
let made = 0;

/** A form with one text box. */
export class Composer {
  /** `told`: onSend(text), onPage(direction), announce(text, lang, dir). */
  constructor(words, told) {
    this.told = told;
    made += 1;
    const id = `write-${made}`;
    this.label = element('label', { for: id });
    // Spelling checkers may send the words to their maker, so they are asked to stay away.
    this.box = element('textarea', {
      id, rows: '1', maxlength: String(LIMIT), dir: 'auto', autocomplete: 'off', spellcheck: 'false',
      autocorrect: 'off', enterkeyhint: 'send',
    });
    this.button = element('button', { type: 'submit', class: 'send' }, icon('send'));
    this.sendWord = element('span', { class: 'word' });
    this.button.append(this.sendWord);
    this.counter = element('p', { class: 'counter', 'aria-hidden': 'true', hidden: true });
    this.node = element('form', { class: 'composer', novalidate: true, hidden: true },
      this.label, element('div', { class: 'row' }, this.box, this.button), this.counter);
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.box.addEventListener('input', () => this.changed());
    this.speak(words);
  }

  speak(words) {
    this.words = words;
    this.sendWord.textContent = words.say('send');
    if (!this.ownLabel) this.label.textContent = words.say('write');
    this.changed();
  }

  /** What the box is for now: kind text, number, date, code, phone or none, and its label. */
  expect({ kind, label } = {}) {
    this.node.hidden = kind === 'none';
    this.ownLabel = label || '';
    this.label.textContent = label || this.words.say('write');
    // type stays text: number boxes refuse Arabic digits.
    this.box.setAttribute('inputmode', KEYBOARDS[kind] || 'text');
  }

  /** Words that could not be sent come back, unless something else is being written. True when they did. */
  giveBack(text) {
    if (this.box.value.trim()) return false;
    this.box.value = text;
    this.changed();
    return true;
  }

  focus() {
    this.box.focus();
  }

  clear() {
    this.box.value = '';
    this.changed();
  }

  send() {
    const text = this.box.value.trim();
    if (!text) return;
    this.clear();
    this.told.onSend(text);
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if ((event.key === 'PageUp' || event.key === 'PageDown') && !this.box.value) {
      event.preventDefault();
      this.told.onPage(event.key === 'PageUp' ? -1 : 1);
    }
  }

  changed() {
    this.box.style.blockSize = 'auto';
    if (this.box.scrollHeight) this.box.style.blockSize = `${this.box.scrollHeight + 2}px`;
    const left = LIMIT - this.box.value.length;
    this.counter.hidden = left > NEAR;
    const digits = element('bdi', { dir: 'ltr' }, String(left));
    this.counter.replaceChildren(`${this.words.say('left')}: `, digits);
    const crossed = SPOKEN_AT.filter((at) => left <= at).pop();
    if (crossed !== undefined && crossed !== this.crossed) {
      this.told.announce(`${this.words.say('left')}: ${left}`, this.words.language, this.words.dir);
    }
    this.crossed = crossed;
  }
}
