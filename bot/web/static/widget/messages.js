// One message as the person sees it: what the program says in its kinds, and what the person said.

import { Choices } from './choices.js';
import { element, icon, isolated, paragraphs, spoken } from './elements.js';

const TELEPHONE = /^tel:\+?\d+$/;

/** A message of the program. `node` is its article; `announcement` what a screen reader is told once. */
export class MessageView {
  /** `onChoose(choices)`: what was pressed; `onHint(text)`: a word to the person who pressed too early;
   * `onCheck(code)`: the code was written down and is to be checked. */
  constructor(message, words, { onChoose, onHint, onCheck }) {
    this.message = message;
    this.words = words;
    this.onCheck = onCheck;
    this.choices = new Choices(message, words, onChoose);
    this.choices.onHint = onHint;
    this.node = element('article', { class: `message program ${message.kind}`, tabindex: '-1' },
      this.bubble(), ...this.choices.nodes);
  }

  bubble() {
    const { message, words } = this;
    const { lang, dir } = message;
    const bubble = element('div', { class: 'bubble', lang, dir }, spoken(`${words.say('program-said')} `));
    if (message.heading) bubble.append(element('p', { class: 'heading' }, ...isolated(message.heading, dir)));
    const phones = message.phones || [];
    const [first, ...others] = paragraphs(message.text, lang, dir);
    // On a phone's screen the whole safety text pushes the numbers out of sight: the first one stands on top.
    const urgent = phones.length && others.length ? phones.slice(0, 1) : [];
    if (first) bubble.append(first);
    if (urgent.length) bubble.append(this.phones(urgent));
    bubble.append(...others);
    if (message.code) bubble.append(...this.code(message.code));
    if ((message.lines || []).length) bubble.append(...this.review(message.lines));
    if (phones.length > urgent.length) bubble.append(this.phones(phones.slice(urgent.length)));
    return bubble;
  }

  /** The code, and the way to see that it stands right on the paper. */
  code(code) {
    return [
      element('p', { class: 'code' }, element('bdi', { dir: 'ltr' }, code)),
      element('button', { type: 'button', class: 'choice help check', on: { click: () => this.onCheck(code) } },
        this.words.say('check-open')),
    ];
  }

  /** The read-back: by section, then by person where there is one, each line with its Change button. */
  review(lines) {
    const nodes = [];
    let section = null;
    let heading = null;
    let list = null;
    for (const line of lines) {
      if (line.section !== section) {
        nodes.push(element('h2', { class: 'section' }, ...isolated(line.section || '', this.message.dir)));
        section = line.section;
        heading = null;
        list = null;
      }
      if ((line.heading || null) !== heading) {
        heading = line.heading || null;
        list = null;
        if (heading) nodes.push(element('h3', { class: 'who' }, ...isolated(heading, this.message.dir)));
      }
      if (!list) {
        list = element('dl', { class: 'lines' });
        nodes.push(list);
      }
      list.append(this.line(line));
    }
    return nodes;
  }

  line(line) {
    const { dir } = this.message;
    const answer = element('dd', { class: 'answer' },
      element('bdi', { dir: 'auto' }, ...isolated(String(line.answer ?? ''), dir)));
    const label = element('dt', {}, ...isolated(line.label || '', dir));
    if (line.private) {
      label.append(' ', element('span', { class: 'private' }, icon('lock'), this.words.say('private')));
    }
    const row = element('div', { class: 'line' }, label, answer);
    if (line.change) {
      const button = this.choices.button({ style: 'help', ...line.change }, dir);
      button.node.classList.add('change');
      button.node.append(spoken(`: ${[line.heading, line.label].filter(Boolean).join(' · ')}`));
      row.append(element('dd', { class: 'act' }, button.node));
    }
    return row;
  }

  phones(phones) {
    const list = element('ul', { class: 'phones' });
    for (const phone of phones) {
      const plain = `tel:${String(phone.number).replace(/[^\d+]/g, '')}`;
      const href = TELEPHONE.test(phone.href || '') ? phone.href : plain;
      list.append(element('li', {},
        element('a', { class: 'call', href },
          icon('phone'),
          element('span', { class: 'whom' },
            spoken(`${this.words.say('call')}: `),
            element('span', { class: 'name' }, phone.name), ' ',
            element('bdi', { class: 'number', dir: 'ltr' }, phone.number))),
        phone.hours ? element('p', { class: 'when' }, ...isolated(phone.hours, this.message.dir)) : null,
        phone.languages ? element('p', { class: 'when' }, ...isolated(phone.languages, this.message.dir)) : null));
    }
    return list;
  }

  get announcement() {
    const { heading, text, code, choices = [], phones = [], lines = [] } = this.message;
    const parts = [heading, text];
    if (code) parts.push(code.split('').join(' '));
    parts.push(...phones.map((phone) => `${phone.name} ${phone.number}`));
    parts.push(...lines.map((line) => `${line.label}: ${line.answer}`));
    if (choices.length) {
      const comma = this.message.lang === 'ar' ? '، ' : ', ';
      parts.push(`${this.words.say('choices')}: ${choices.map((choice) => choice.title).join(comma)}`);
    }
    return parts.filter(Boolean).join('\n');
  }

  get urgent() {
    return this.message.kind === 'safety';
  }

  /** Something was answered: the buttons stay to be read, the chosen one is marked. */
  retire(payloads = []) {
    if (this.node.classList.contains('old')) return;
    this.node.classList.add('old');
    this.choices.retire(payloads);
  }

  revive() {
    this.node.classList.remove('old');
    this.choices.revive();
  }
}

/** What the person said; it shows honestly whether it has arrived. */
export class SaidView {
  constructor(item, words, onRetry) {
    this.item = item;
    this.words = words;
    this.onRetry = onRetry;
    this.status = element('div', { class: 'status' });
    const said = words.say(item.choices ? 'you-chose' : 'you-wrote');
    const text = item.choices ? item.title : item.text;
    // Direction is read from the words here: nobody knows beforehand in which language a person writes.
    const lines = text.split('\n').map((line) => element('p', { dir: 'auto' }, ...isolated(line, words.dir)));
    this.node = element('article', { class: 'message person queued', tabindex: '-1' },
      element('div', { class: 'bubble', lang: words.language, dir: words.dir }, spoken(`${said} `), ...lines),
      this.status);
  }

  /** A try failed; it is tried again. */
  waiting(words) {
    this.node.classList.add('unsent');
    this.show(words, 'not-sent');
  }

  /** The server would not take it; the words stay here. */
  refused(words) {
    this.node.classList.remove('queued', 'unsent');
    this.node.classList.add('refused');
    this.show(words, 'refused');
  }

  /** It waits in the queue once more. */
  again() {
    this.arrived();
    this.node.classList.add('queued');
  }

  arrived() {
    this.node.classList.remove('queued', 'unsent', 'refused');
    this.shown = null;
    this.status.replaceChildren();
  }

  show(words, id) {
    if (this.shown === id) return; // a button rebuilt at every try would lose the focus
    this.shown = id;
    this.status.lang = words.language;
    this.status.dir = words.dir;
    this.status.replaceChildren(
      element('span', {}, words.say(id)),
      element('button', { type: 'button', class: 'retry', on: { click: () => this.onRetry(this) } },
        words.say('retry')));
  }
}
