// The buttons under a message: one of many, several with "ready", and the quieter ways out of a question.

import { element, icon, isolated, languageOfName, spoken } from './elements.js';

const SHORT = 12; // characters; short answers stand side by side
const SIDE_BY_SIDE = 4;

/** One button; it knows whether it may still be pressed. */
class ChoiceButton {
  constructor(choice, words, dir, { toggle = false } = {}) {
    this.choice = choice;
    this.words = words;
    this.toggle = toggle;
    const own = languageOfName(choice.title);
    this.label = element('span', { class: 'title', lang: own, dir: own === 'ar' ? 'rtl' : null },
      ...isolated(choice.title, dir));
    this.node = element('button', {
      type: 'button',
      class: `choice ${choice.style || 'option'}${toggle ? ' toggle' : ''}`,
      'aria-pressed': toggle ? 'false' : null,
    }, element('span', { class: 'tick' }, icon('check')), this.label);
  }

  get alive() {
    return this.node.getAttribute('aria-disabled') !== 'true';
  }

  get pressed() {
    return this.node.getAttribute('aria-pressed') === 'true';
  }

  press(on) {
    this.node.setAttribute('aria-pressed', String(on));
  }

  /** No longer to be pressed, but still to be read; never `disabled`, which hides it from screen readers. */
  retire(chosen) {
    this.node.setAttribute('aria-disabled', 'true');
    this.node.tabIndex = -1;
    this.node.classList.toggle('chosen', chosen);
    if (chosen && !this.mark) {
      this.mark = spoken(` (${this.words.say('chosen')})`);
      this.node.append(this.mark);
    }
  }

  revive() {
    this.node.removeAttribute('aria-disabled');
    this.node.removeAttribute('tabindex');
    this.node.classList.remove('chosen');
    if (this.mark) this.mark.remove();
    this.mark = null;
  }
}

/** All buttons of one message. `onChoose(choices)` is told what was pressed, at most once while they live. */
export class Choices {
  constructor(message, words, onChoose) {
    this.words = words;
    this.onChoose = onChoose;
    this.buttons = [];
    this.nodes = [];
    this.onHint = () => {};
    const { choices = [], more = [], multiple = false } = message;
    if (choices.length) this.nodes.push(this.group(message, choices, multiple));
    if (more.length) this.nodes.push(this.waysOut(message, more));
  }

  group(message, choices, multiple) {
    const short = choices.length <= SIDE_BY_SIDE && choices.every((choice) => choice.title.length <= SHORT);
    const group = element('div', {
      role: 'group', 'aria-label': this.words.say('choices'), lang: message.lang, dir: message.dir,
      class: `choices${short ? ' short' : ''}${multiple ? ' multiple' : ''}`,
    });
    for (const choice of choices) {
      const button = this.button(choice, message.dir, multiple);
      group.append(button.node);
    }
    if (multiple) group.append(this.ready(message));
    return group;
  }

  button(choice, dir, toggle = false) {
    const button = new ChoiceButton(choice, this.words, dir, { toggle });
    button.node.addEventListener('click', () => {
      if (!button.alive) return;
      if (toggle) this.flip(button);
      else this.onChoose([choice]);
    });
    this.buttons.push(button);
    return button;
  }

  flip(button) {
    const on = !button.pressed;
    button.press(on);
    if (!on) return;
    for (const other of this.buttons) {
      if (other !== button && other.toggle && (button.choice.exclusive || other.choice.exclusive)) other.press(false);
    }
  }

  ready(message) {
    const title = message.send_title || this.words.say('ready');
    this.readyButton = element('button', { type: 'button', class: 'choice main ready' },
      element('span', { class: 'title' }, title));
    this.readyButton.addEventListener('click', () => {
      if (this.readyButton.getAttribute('aria-disabled') === 'true') return;
      const pressed = this.buttons.filter((button) => button.toggle && button.pressed);
      if (pressed.length) this.onChoose(pressed.map((button) => button.choice));
      else this.onHint(this.words.say('choose-first'));
    });
    return this.readyButton;
  }

  waysOut(message, more) {
    const row = element('div', {
      role: 'group', 'aria-label': this.words.say('other-ways'), lang: message.lang, dir: message.dir, class: 'more',
    });
    for (const choice of more) row.append(this.button({ style: 'help', ...choice }, message.dir).node);
    return row;
  }

  retire(payloads) {
    for (const button of this.buttons) button.retire(payloads.includes(button.choice.payload));
    if (this.readyButton) {
      this.readyButton.setAttribute('aria-disabled', 'true');
      this.readyButton.tabIndex = -1;
      this.handOnFocus();
    }
  }

  /** "Ready" goes out of sight at once; its focus goes to what was chosen. */
  handOnFocus() {
    const chosen = this.buttons.find((button) => button.toggle && button.pressed);
    if (chosen && this.readyButton.getRootNode().activeElement === this.readyButton) {
      chosen.node.focus({ preventScroll: true });
    }
  }

  revive() {
    for (const button of this.buttons) button.revive();
    if (this.readyButton) {
      this.readyButton.removeAttribute('aria-disabled');
      this.readyButton.removeAttribute('tabindex');
    }
  }
}
