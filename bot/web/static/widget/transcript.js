// The conversation on screen: a labelled region of articles that can be walked with the arrow keys.

import { element } from './elements.js';
import { MessageView } from './messages.js';

const THINKING_AFTER = 400; // milliseconds; a quicker answer needs no dots
const MARGIN = 88; // pixels kept of what stood above, so that the eye finds its place

/** Holds the messages; the newest reply's buttons are the living ones. */
export class Transcript {
  /** `told`: onChoose(choices), onCheck(code), announce(text, lang, dir, urgent), onSkip(). */
  constructor(words, told) {
    this.words = words;
    this.told = told;
    this.living = [];
    this.toWriting = element('button', { type: 'button', class: 'skip', on: { click: told.onSkip } });
    this.dots = element('div', { class: 'dots', 'aria-hidden': 'true', hidden: true },
      element('span'), element('span'), element('span'));
    this.notice = element('div', { class: 'waiting', hidden: true });
    this.end = element('p', { class: 'end', tabindex: '-1' });
    this.list = element('div', { class: 'list' }, this.dots, this.notice);
    this.node = element('section', { class: 'transcript', role: 'region', tabindex: '0' },
      this.toWriting, this.list, this.end);
    this.node.addEventListener('keydown', (event) => this.walk(event));
    this.speak(words);
  }

  /** From now on in this language; what was said stays as it was. */
  speak(words) {
    this.words = words;
    this.node.setAttribute('aria-label', words.say('chat'));
    this.toWriting.textContent = words.say('to-writing');
    this.end.textContent = words.say('end');
  }

  /** The person's own bubble, at the end. */
  addSaid(view) {
    this.list.insertBefore(view.node, this.dots);
    this.retire(view.item.choices || []);
    if (view.item.choices) {
      this.told.announce(`${this.words.say('you-chose')} ${view.item.title}`, this.words.language, this.words.dir);
    }
    this.toEnd();
  }

  /** A reply; it stands before whatever of the person's still waits to be sent. */
  receive(messages) {
    this.living.forEach((view) => view.retire());
    this.living = messages.map((message) => new MessageView(message, this.words, {
      onChoose: this.told.onChoose,
      onCheck: this.told.onCheck,
      onHint: (text) => this.told.announce(text, this.words.language, this.words.dir, true),
    }));
    const before = this.list.querySelector('.queued') || this.dots;
    for (const view of this.living) {
      this.list.insertBefore(view.node, before);
      this.told.announce(view.announcement, view.message.lang, view.message.dir, view.urgent);
    }
    if (this.living.length) this.show(this.living[0].node);
  }

  /** A sentence of the widget's own, set apart, with its buttons. */
  remark(text, choices = []) {
    const { language: lang, dir } = this.words;
    this.receive([{ kind: 'notice', text, lang, dir, choices }]);
  }

  /** The same, without taking the life of the question above it. */
  aside(text) {
    const { language: lang, dir } = this.words;
    const view = new MessageView({ kind: 'notice', text, lang, dir }, this.words, {});
    this.list.insertBefore(view.node, this.dots);
    this.told.announce(view.announcement, lang, dir, true);
    this.show(view.node);
  }

  retire(payloads) {
    this.living.forEach((view) => view.retire(payloads));
  }

  revive() {
    this.living.forEach((view) => view.revive());
  }

  /** Dots after a moment while the server thinks. */
  busy(on) {
    clearTimeout(this.timer);
    if (!on) {
      this.dots.hidden = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.dots.hidden = false;
      this.toEnd();
    }, THINKING_AFTER);
  }

  /** A line for the time before the first message: connecting, no connection. Null takes it away. */
  wait(text, retry = null) {
    this.notice.hidden = !text;
    this.notice.replaceChildren();
    if (!text) return;
    this.notice.append(element('p', {}, text));
    if (retry) {
      this.notice.append(element('button', { type: 'button', class: 'retry', on: { click: retry } },
        this.words.say('retry')));
    }
  }

  show(node) {
    this.scroll(node.offsetTop - MARGIN);
  }

  toEnd() {
    this.scroll(this.node.scrollHeight);
  }

  /** Only this region scrolls: an embedding page must not jump. */
  scroll(top) {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.node.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
  }

  /** A screenful up or down, for the empty text box. */
  page(direction) {
    this.node.scrollBy({ top: direction * this.node.clientHeight * 0.85 });
  }

  /** Up, Down, Home and End go from message to message, when no button or link has the focus. */
  walk(event) {
    const stops = [...this.list.querySelectorAll('.message'), this.end];
    const here = stops.indexOf(event.target);
    if (event.target !== this.node && here < 0) return;
    const last = stops.length - 1;
    const goals = {
      ArrowUp: here < 0 ? last - 1 : Math.max(here - 1, 0),
      ArrowDown: here < 0 ? last : Math.min(here + 1, last),
      Home: 0,
      End: last,
    };
    if (!(event.key in goals) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const goal = stops[Math.max(goals[event.key], 0)];
    goal.focus({ preventScroll: true });
    const top = goal.offsetTop - 12;
    if (top < this.node.scrollTop || top + goal.offsetHeight > this.node.scrollTop + this.node.clientHeight) {
      this.node.scrollTop = top;
    }
  }

  clear() {
    clearTimeout(this.timer);
    this.living = [];
    this.node.replaceChildren();
    this.list.replaceChildren();
  }
}
