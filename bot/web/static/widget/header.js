// The top of the chat: name, quick exit, progress, language and menu.

import { element, icon } from './elements.js';
import { LANGUAGES } from './words.js';

let made = 0;

/** A button that opens a panel under itself; Escape and a press elsewhere close it. */
class Opener {
  constructor(name, root) {
    made += 1;
    this.word = element('span', { class: 'word' });
    this.panel = element('div', { class: 'panel', id: `panel-${made}`, hidden: true });
    this.button = element('button', {
      type: 'button', class: 'tool', 'aria-expanded': 'false', 'aria-controls': this.panel.id,
      on: { click: () => this.toggle() },
    }, icon(name), this.word);
    this.node = element('div', { class: 'opener' }, this.button, this.panel);
    this.node.addEventListener('keydown', (event) => this.key(event));
    this.node.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !this.node.contains(event.relatedTarget)) this.close();
    });
    root.addEventListener('pointerdown', (event) => {
      if (!this.node.contains(event.target)) this.close();
    });
  }

  get open() {
    return !this.panel.hidden;
  }

  toggle() {
    this.panel.hidden = this.open;
    this.button.setAttribute('aria-expanded', String(this.open));
  }

  close() {
    if (this.open) this.toggle();
  }

  key(event) {
    if (!this.open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
      this.button.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const stops = [...this.panel.querySelectorAll('button, a')];
      const here = stops.indexOf(event.target);
      const next = event.key === 'ArrowDown' ? here + 1 : here - 1;
      const goal = stops[(next + stops.length) % stops.length];
      if (goal) goal.focus();
    }
  }
}

/** `told`: server, onLeave(), onAction(choice), onLanguage(language, title). */
export class Header {
  constructor(root, told) {
    this.told = told;
    this.name = element('span', { class: 'name', lang: 'fi', dir: 'ltr' }, 'Perhesilta');
    this.exitWord = element('span', { class: 'word' });
    this.exit = element('button', { type: 'button', class: 'exit', on: { click: told.onLeave } },
      icon('exit'), this.exitWord);
    this.section = element('span', { class: 'where' });
    this.bar = element('progress', { max: '1', value: '0' });
    this.figures = element('bdi', { class: 'figures', dir: 'ltr', 'aria-hidden': 'true' });
    this.progress = element('div', { class: 'progress', hidden: true }, this.section, this.figures, this.bar);
    this.language = new Opener('globe', root);
    this.menu = new Opener('menu', root);
    this.menu.node.classList.add('menu');
    this.tools = element('div', { class: 'tools', hidden: true }, this.progress, this.language.node, this.menu.node);
    this.node = element('div', { class: 'header' },
      element('div', { class: 'brand' }, icon('bridge'), this.name), this.exit, this.tools);
    this.actions = [];
  }

  /** From now on in this language; `all` are the words of every language, for their own names. */
  speak(words, all) {
    this.words = words;
    this.exitWord.textContent = words.say('exit');
    this.menu.word.textContent = words.say('menu');
    this.language.word.textContent = words.say('language');
    this.language.panel.replaceChildren(...LANGUAGES.map((code) => this.languageButton(code, all)));
    this.setActions(this.actions);
  }

  languageButton(code, all) {
    const known = all.find((words) => words.language === code);
    const title = known.say('language-name');
    return element('button', {
      type: 'button', class: 'item', lang: code, dir: known.dir,
      'aria-current': code === this.words.language ? 'true' : null,
      on: {
        click: () => {
          this.language.close();
          this.language.button.focus();
          if (code !== this.words.language) this.told.onLanguage(code, title);
        },
      },
    }, title);
  }

  setActions(actions) {
    this.actions = actions;
    const { words } = this;
    const items = actions.map((choice) => element('button', {
      type: 'button', class: `item ${choice.style || ''}`,
      on: {
        click: () => {
          this.menu.close();
          this.menu.button.focus();
          this.told.onAction(choice);
        },
      },
    }, choice.title));
    // Where the chat stands on another site's page, this is the way to the whole notice.
    const privacy = element('a', {
      class: 'item', href: `${this.told.server}/privacy?language=${words.language}`,
      target: '_blank', rel: 'noopener noreferrer',
    }, words.say('page-privacy'));
    this.menu.panel.replaceChildren(...items, privacy,
      element('p', { class: 'note' }, words.say('exit-note'), ' ',
        element('span', { class: 'keys' }, words.say('exit-keys'))));
  }

  /** {answered, total, section} or null. */
  setProgress(progress) {
    this.progress.hidden = !progress;
    if (!progress) return;
    const { answered, total, section } = progress;
    this.section.textContent = section;
    this.figures.textContent = `${answered}/${total}`;
    this.bar.max = Math.max(total, 1);
    this.bar.value = Math.min(answered, total);
    this.bar.setAttribute('aria-label', this.words.say('progress'));
    this.bar.setAttribute('aria-valuetext', `${section}. ${this.words.say('answered')}: ${answered}/${total}`);
  }

  showTools(on) {
    this.tools.hidden = !on;
    this.language.close();
    this.menu.close();
  }

  /** Nothing of the person's stays in it. */
  clear() {
    this.showTools(false);
    this.setProgress(null);
    this.section.textContent = '';
    this.figures.textContent = '';
    this.bar.removeAttribute('aria-valuetext');
    this.actions = [];
    this.menu.panel.replaceChildren();
  }
}
