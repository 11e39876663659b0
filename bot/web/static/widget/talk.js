// One conversation: its messages, its text box, and what is on its way to the server.

import { Composer } from './composer.js';
import { Outbox, newId } from './connection.js';
import { element } from './elements.js';
import { SaidView } from './messages.js';
import { Transcript } from './transcript.js';

/** Its furniture stands at once, empty; from `enter` on it talks. */
export class Talk {
  /**
   * `told`: onChoose(choices), onCheck(code), onReply(reply) before a reply is shown, onClosed() when the token is
   * dead, announce(text, lang, dir, urgent).
   */
  constructor(api, words, told) {
    this.api = api;
    this.words = words;
    this.told = told;
    this.token = null;
    this.said = new Map();
    this.transcript = new Transcript(words, {
      onChoose: told.onChoose,
      onCheck: told.onCheck,
      announce: told.announce,
      onSkip: () => this.composer.focus(),
    });
    this.composer = new Composer(words, {
      onSend: (text) => this.send({ text }),
      onPage: (direction) => this.transcript.page(direction),
      announce: told.announce,
    });
    this.node = element('div', { class: 'talk' }, this.transcript.node, this.composer.node);
  }

  speak(words) {
    this.words = words;
    this.transcript.speak(words);
    this.composer.speak(words);
  }

  focus() {
    this.transcript.node.focus({ preventScroll: true });
  }

  enter(token, reply) {
    this.token = token;
    this.outbox = new Outbox(
      (item, signal) => this.api.call('POST', '/api/messages', { token, body: item, signal }),
      {
        onBusy: (on) => this.transcript.busy(on),
        onWaiting: (item) => this.showWaiting(item),
        onDelivered: (item, answer) => {
          this.said.get(item.id).arrived();
          this.receive(answer.reply);
        },
        onRefused: (item, error) => this.refused(item, error),
      },
    );
    this.transcript.busy(false);
    this.transcript.wait(null);
    this.receive(reply);
  }

  receive(reply) {
    this.told.onReply(reply);
    this.composer.expect(reply.input || undefined);
    this.transcript.receive(reply.messages || []);
  }

  /** `said` has a text, or choices and the title by which they are shown. */
  send(said) {
    if (!this.token) {
      if (said.text) this.composer.giveBack(said.text);
      return;
    }
    const item = { id: newId(), ...said };
    const view = new SaidView(item, this.words, (pressed) => this.retry(pressed));
    this.said.set(item.id, view);
    this.transcript.addSaid(view);
    this.outbox.add(item);
  }

  /** At once, if it waits; once more with the same id, if it was refused. */
  retry(view) {
    if (view.node.classList.contains('queued')) {
      this.outbox.hurry();
      return;
    }
    if (!this.token) return;
    view.again();
    this.transcript.addSaid(view);
    this.outbox.add(view.item);
  }

  showWaiting(item) {
    const view = this.said.get(item.id);
    const { language, dir } = this.words;
    if (!view.node.classList.contains('unsent')) this.told.announce(this.words.say('not-sent'), language, dir);
    view.waiting(this.words);
    this.transcript.busy(false); // nobody is thinking about it yet
    this.transcript.toEnd();
  }

  refused(item, error) {
    const view = this.said.get(item.id);
    const unsent = [item];
    if (error.status === 401) {
      unsent.push(...this.outbox.stop());
      this.token = null;
    }
    for (const one of unsent) this.said.get(one.id).refused(this.words);
    const text = unsent.filter((one) => one.text).map((one) => one.text).join('\n');
    if (text && this.composer.giveBack(text)) {
      unsent.filter((one) => one.text).forEach((one) => this.said.get(one.id).node.remove());
    } else if (item.choices) {
      view.node.remove(); // its button can be pressed again
    }
    if (error.status === 401) this.close();
    else {
      this.transcript.revive();
      this.transcript.aside(error.text || this.words.say('failed'));
    }
  }

  /** The token is dead: somebody went on elsewhere, or time ran out. */
  close() {
    this.told.onClosed();
    this.transcript.busy(false);
    this.transcript.remark(this.words.say('closed'), [
      { title: this.words.say('have-code'), payload: 'client:code', style: 'main' },
      { title: this.words.say('start-again'), payload: 'client:restart', style: 'option' },
    ]);
  }

  /** End the token and empty every place that held a word of it. */
  forget() {
    if (this.token) this.api.leave(this.token);
    this.token = null;
    if (this.outbox) this.outbox.stop();
    this.said = null;
    this.transcript.clear();
    this.composer.clear();
  }
}
