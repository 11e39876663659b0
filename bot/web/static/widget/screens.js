// The screens around the conversation: the start in three languages, coming back with a code, the own copy.

import { element, icon, isolated } from './elements.js';

const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The digits of a code however they were written: spaces, dashes, Arabic or Persian digits. */
export function codeDigits(text) {
  return text.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f)).replace(/\D/g, '');
}

/** How typed digits differ from the code, as a sentence; empty when they do not. */
export function whatDiffers(words, typed, code) {
  if (typed.length !== code.length) return `${words.say('check-count')} ${typed.length}`;
  const wrong = typed.match(/.{4}/g).filter((group, place) => group !== code.slice(4 * place, 4 * place + 4));
  return wrong.length ? `${words.say('check-wrong')} ${wrong.join(' ')}` : '';
}

const comingBack = (words) => ({
  title: words.say('code-title'), label: words.say('code-label'), go: words.say('code-go'),
});

/** What stands on the screen where the code on the paper is checked. */
export const checking = (words) => ({
  title: words.say('check-title'), label: words.say('check-label'), go: words.say('check-go'),
});

/** One card a language: what this is, start, "I have a code". `told`: onStart(language), onCode(language). */
export function startScreen(all, told) {
  const cards = all.map((words) => element('li', { class: 'card', lang: words.language, dir: words.dir },
    element('p', {}, words.say('intro')),
    element('div', { class: 'doors' },
      element('button', { type: 'button', class: 'choice main', on: { click: () => told.onStart(words.language) } },
        words.say('language-name')),
      element('button', { type: 'button', class: 'choice help', on: { click: () => told.onCode(words.language) } },
        words.say('have-code')))));
  const danger = all.map((words) => element('span', { lang: words.language, dir: words.dir },
    ...isolated(words.say('danger'), words.dir)));
  return element('div', { class: 'screen start', tabindex: '-1' },
    element('div', { class: 'sign' }, icon('bridge')),
    element('ul', { class: 'cards' }, ...cards),
    element('a', { class: 'danger', href: 'tel:112' }, icon('phone'), element('span', { class: 'lines' }, ...danger)));
}

/** Before the words have come. */
export function waitingScreen(words) {
  return element('div', { class: 'screen waiting-screen' }, element('div', { class: 'dots', 'aria-hidden': 'true' },
    element('span'), element('span'), element('span')), words ? element('p', {}, words) : null);
}

/** The page's own text between the tags, for as long as the server's words cannot be had. */
export function slotScreen() {
  return element('div', { class: 'screen' }, element('slot'));
}

/** Asks for a code, that of an earlier chat unless `texts` say otherwise. `told`: onCode(digits, screen), onBack(). */
export class CodeScreen {
  constructor(words, told, texts = comingBack(words)) {
    this.words = words;
    this.box = element('input', {
      id: 'code-box', type: 'text', inputmode: 'numeric', dir: 'ltr', autocomplete: 'off', spellcheck: 'false',
      autocorrect: 'off', autocapitalize: 'off', maxlength: '60', 'aria-describedby': 'code-error',
    });
    this.error = element('p', { id: 'code-error', class: 'error', role: 'alert' });
    this.button = element('button', { type: 'submit', class: 'choice main' }, texts.go);
    this.heading = element('h2', { tabindex: '-1' }, texts.title);
    const form = element('form', { class: 'code-form', novalidate: true },
      element('label', { for: 'code-box' }, ...isolated(texts.label, words.dir)),
      this.box, this.error, this.button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.busy) return;
      const digits = codeDigits(this.box.value);
      if (digits) told.onCode(digits, this);
      else this.refuse(words.say('code-missing'));
    });
    this.node = element('div', { class: 'screen', lang: words.language, dir: words.dir },
      backButton(words, told.onBack), this.heading, form);
  }

  wait(on) {
    this.busy = on;
    this.button.setAttribute('aria-disabled', String(on));
    if (on) this.tell('');
  }

  refuse(text) {
    this.wait(false);
    this.tell(text);
    this.box.setAttribute('aria-invalid', 'true');
    this.box.focus();
  }

  /** Something to wait for, which is nobody's mistake. */
  calm(text) {
    this.tell(text);
    this.error.classList.add('calm');
  }

  tell(text) {
    this.box.removeAttribute('aria-invalid');
    this.error.classList.remove('calm');
    this.error.replaceChildren(...isolated(text, this.words.dir));
  }

  focus() {
    this.box.focus();
  }
}

/** A paper of the family's own, ready to print. `told`: onBack(), onFrame(document) for the exit keys. */
export class PaperScreen {
  constructor(words, title, told) {
    this.title = words.say(title);
    this.told = told;
    this.heading = element('h2', { tabindex: '-1' }, this.title);
    this.place = element('div', { class: 'paper' }, waitingScreen(words.say('connecting')));
    this.button = element('button', { type: 'button', class: 'choice main', hidden: true },
      icon('print'), words.say('copy-print'));
    this.button.addEventListener('click', () => this.frame.contentWindow.print());
    this.save = element('button', { type: 'button', class: 'choice' }, words.say('data-save'));
    this.saving = element('div', { class: 'saving', hidden: true }, this.save,
      element('p', { class: 'note' }, words.say('data-note')));
    this.node = element('div', { class: 'screen copy', lang: words.language, dir: words.dir },
      element('div', { class: 'bar' }, backButton(words, told.onBack), this.button),
      this.heading, element('p', { class: 'note' }, words.say('copy-note')), this.saving, this.place);
  }

  tell(text) {
    this.place.replaceChildren(waitingScreen(text));
  }

  /** The document stands in a frame where no script can run; same origin only so that it can be printed. */
  show(html, server, file) {
    if (file) {
      this.saving.hidden = false;
      this.save.addEventListener('click', () => keep(file));
    }
    const paper = new DOMParser().parseFromString(html, 'text/html');
    paper.querySelectorAll('script, base').forEach((node) => node.remove());
    // On another site's page the paths of our server would point at that site.
    paper.querySelectorAll('link[href]').forEach((link) => {
      link.setAttribute('href', new URL(link.getAttribute('href'), server).href);
    });
    this.frame = element('iframe', {
      sandbox: 'allow-same-origin allow-modals', title: this.title, referrerpolicy: 'no-referrer',
    });
    this.frame.addEventListener('load', () => this.told.onFrame(this.frame.contentDocument));
    this.frame.srcdoc = `<!doctype html>${paper.documentElement.outerHTML}`;
    this.place.replaceChildren(this.frame);
    this.button.hidden = false;
  }

  focus() {
    this.heading.focus();
  }
}

/** The browser keeps the data as a file. Its name says nothing to whoever looks at the phone's downloads. */
function keep(file) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
  element('a', { href: address, download: 'data.json' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function backButton(words, onBack) {
  return element('button', { type: 'button', class: 'backward', on: { click: onBack } },
    icon('back'), words.say('back'));
}
