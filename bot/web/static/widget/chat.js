// <perhesilta-chat>: the chat window of Perhesilta, as one element for any page.
//
// To embed it, put two lines into a page:
//
//   <script type="module" src="https://THE-SERVER/widget/chat.js"></script>
//   <perhesilta-chat></perhesilta-chat>
//
// Attributes, all optional:
//   lang      fi, en or ar: start at once in this language; without it the person chooses on a start screen
//   server    address of the server, when it is not where chat.js came from
//   exit-url  where "Leave this page" goes; a neutral page (the weather, unless told otherwise)
//   fill      the element is the whole page: it follows the visible part while a phone's keyboard is open
// Its height is its container's: give it one (perhesilta-chat { block-size: 40rem }). Text between the tags is
// shown only while the server cannot be reached. With a Content-Security-Policy, allow the server in
// script-src, style-src and connect-src; nothing inline and no third party is used. On the server, the page's
// origin must be allowed to call it. Give the page a neutral title: it stays in the browser's history.
//
// Nothing is stored in the browser: the token and the messages live in this element only and go with the page.

import { Announcer } from './announcer.js';
import { Api, Patience, Refused, Stopped } from './connection.js';
import { element } from './elements.js';
import { ExitKeys } from './exit.js';
import { Header } from './header.js';
import {
  CodeScreen, PaperScreen, checking, codeDigits, slotScreen, startScreen, waitingScreen, whatDiffers,
} from './screens.js';
import { Talk } from './talk.js';
import { Dictionary, LANGUAGES, languagePayload, likelyLanguage, retellPage } from './words.js';

const NEUTRAL_SITE = 'https://www.ilmatieteenlaitos.fi/';
// The way out must have its name even when the words cannot be loaded.
const EXIT_NAMES = 'Poistu sivulta / Leave this page / مغادرة الصفحة';
const SHEETS = ['chat.css', 'conversation.css', 'choices.css'];
const SLOT_AFTER = 2; // failed tries

class PerhesiltaChat extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.build();
    this.exitKeys.listen(document);
    window.addEventListener('pagehide', this.onHide);
    window.addEventListener('pageshow', this.onShow);
    if (this.hasAttribute('fill')) this.staySeen();
    this.open(this.getAttribute('lang'));
  }

  disconnectedCallback() {
    this.exitKeys.ignore(document);
    window.removeEventListener('pagehide', this.onHide);
    window.removeEventListener('pageshow', this.onShow);
    this.forget();
  }

  build() {
    const server = this.getAttribute('server') || new URL(import.meta.url).origin;
    this.server = server.replace(/\/+$/, '');
    this.api = new Api(this.server);
    this.dictionary = new Dictionary(this.api);
    this.announcer = new Announcer();
    this.exitKeys = new ExitKeys(() => this.leave());
    // The page may come back from the browser's memory after Back: it must have been emptied before.
    this.onHide = () => this.forget();
    this.onShow = (event) => {
      if (event.persisted) this.open(null);
    };
    this.main = element('div', { class: 'main' });
    this.root = element('div', { class: 'chat', role: 'region', 'aria-label': 'Perhesilta', hidden: true });
    this.header = new Header(this.root, {
      server: this.server,
      onLeave: () => this.leave(),
      onAction: (choice) => this.choose([choice]),
      onLanguage: (language, title) => this.choose([{ title, payload: languagePayload(language) }]),
    });
    this.header.exit.setAttribute('aria-label', EXIT_NAMES);
    this.root.append(this.header.node, this.main, this.announcer.node);
    const styles = SHEETS.map((name) => element('link', {
      rel: 'stylesheet', href: new URL(name, import.meta.url).href,
    }));
    const settled = styles.map((style) => new Promise((resolve) => {
      style.addEventListener('load', resolve);
      style.addEventListener('error', resolve); // plain is better than nothing
    }));
    Promise.all(settled).then(() => { this.root.hidden = false; });
    this.attachShadow({ mode: 'open' }).append(...styles, this.root);
  }

  /** Show the start; with a language, go straight into the chat. */
  async open(language) {
    this.forget();
    this.hidden = false;
    this.patience = new Patience();
    this.speakRoot(likelyLanguage(), LANGUAGES.includes(language) ? language : null);
    this.main.replaceChildren(waitingScreen());
    let tries = 0;
    try {
      this.all = await this.patience.until((signal) => this.dictionary.all(signal), () => {
        tries += 1;
        if (tries === SLOT_AFTER) this.main.replaceChildren(slotScreen());
      });
    } catch (error) {
      this.endOrThrow(error);
      return;
    }
    this.header.exit.removeAttribute('aria-label');
    if (LANGUAGES.includes(language)) this.begin(language);
    else this.start(likelyLanguage());
  }

  /** The start screen in three languages. */
  start(language) {
    this.speak(this.wordsOf(language));
    this.header.showTools(false);
    this.startNode = startScreen(this.all, {
      onStart: (chosen) => this.begin(chosen),
      onCode: (chosen) => {
        this.speak(this.wordsOf(chosen));
        this.askCode(() => {
          this.start(chosen);
          this.startNode.focus();
        });
      },
    });
    this.main.replaceChildren(this.startNode);
  }

  /** A new conversation. */
  async begin(language) {
    // The pressed button goes away, so its focus must go somewhere; a page that starts by itself keeps its own.
    const focused = this.shadowRoot.activeElement !== null;
    this.forget();
    this.patience = new Patience();
    this.speak(this.wordsOf(language));
    this.room();
    this.talk.transcript.busy(true);
    if (focused) this.talk.focus();
    try {
      const { token, reply } = await this.patience.until(
        (signal) => this.api.call('POST', '/api/conversations', {
          body: { language },
          signal,
          onPuzzle: (text) => {
            this.talk.transcript.wait(text);
            this.announce(text);
          },
        }),
        () => this.noConnection(),
      );
      this.talk.enter(token, reply);
    } catch (error) {
      this.endOrThrow(error, () => {
        this.talk.transcript.busy(false);
        this.talk.transcript.wait(error.text || this.words.say('failed'), () => this.begin(language));
        this.announce(error.text || this.words.say('failed'));
      });
    }
  }

  noConnection() {
    const text = this.words.say('no-connection');
    this.talk.transcript.wait(text, () => this.patience.hurry());
    this.announce(text);
  }

  /** An empty conversation. */
  room() {
    this.talk = new Talk(this.api, this.words, {
      onChoose: (choices) => this.choose(choices),
      onCheck: (code) => this.checkCode(code),
      onReply: (reply) => this.follow(reply),
      onClosed: () => this.header.setActions([]),
      announce: (...said) => this.announcer.say(...said),
    });
    this.main.replaceChildren(this.talk.node);
    this.setAttribute('talking', ''); // for the page around it
  }

  /** What a reply changes around the talk: the language, the header, the look. */
  follow(reply) {
    if (reply.language !== this.words.language) this.speak(this.wordsOf(reply.language));
    this.header.showTools(true);
    this.header.setProgress(reply.progress);
    this.header.setActions(reply.actions || []);
    this.root.dataset.phase = reply.phase || '';
  }

  /** A button was pressed: some belong to this window, the others are said to the program. */
  choose(choices) {
    const own = {
      'client:hide': () => this.leave(),
      'client:print': () => this.showPaper(this.words, 'copy-title', '/api/copy'),
      'client:opened': () => this.showPaper(this.words, 'opened-title', '/api/opened'),
      'client:data': () => this.showPaper(this.words, 'data-title', '/api/data'),
      'client:code': () => this.askCode(() => this.uncover()),
      'client:restart': () => this.begin(this.words.language),
    }[choices[0].payload];
    if (own) {
      own();
      return;
    }
    const comma = this.words.language === 'ar' ? '، ' : ', ';
    const title = choices.map((choice) => choice.title).join(comma);
    if (!this.talk) return;
    this.uncover();
    this.talk.send({ choices: choices.map((choice) => choice.payload), title });
  }

  /** The code of an earlier chat; `onBack` undoes this screen. */
  askCode(onBack) {
    const { words } = this;
    const patience = this.ask();
    const screen = new CodeScreen(words, {
      onBack: () => {
        patience.stop();
        onBack();
      },
      onCode: async (code) => {
        screen.wait(true);
        try {
          const { token, reply } = await patience.until(
            (signal) => this.api.call('POST', '/api/resume', {
              body: { code, language: words.language }, signal, onPuzzle: (text) => screen.calm(text),
            }),
            () => screen.tell(words.say('no-connection')),
          );
          this.forget();
          this.speak(words);
          this.room();
          this.talk.enter(token, reply);
          this.talk.focus();
        } catch (error) {
          this.endOrThrow(error, () => screen.refuse(error.text || words.say('code-wrong')));
        }
      },
    });
    this.cover(screen);
  }

  /** Whether the code stands right on the family's paper. It is compared on this page alone: nothing is sent. */
  checkCode(code) {
    const { words } = this;
    const screen = new CodeScreen(words, {
      onBack: () => this.uncover(),
      onCode: (digits) => {
        const wrong = whatDiffers(words, digits, codeDigits(code));
        if (wrong) {
          screen.refuse(wrong);
          return;
        }
        this.uncover();
        this.talk.transcript.aside(words.say('check-right'));
      },
    }, checking(words));
    this.cover(screen);
  }

  /** The family's own copy, the list of who opened its answers, or all its data, which can be saved too. */
  async showPaper(words, title, path) {
    const { token } = this.talk;
    const patience = this.ask();
    const screen = new PaperScreen(words, title, {
      onBack: () => {
        patience.stop();
        this.uncover();
      },
      onFrame: (page) => this.exitKeys.listen(page),
    });
    this.cover(screen);
    try {
      const { html, file } = await patience.until((signal) => this.api.call('GET', path, { token, signal }),
        () => screen.tell(words.say('no-connection')));
      screen.show(html, this.server, file);
    } catch (error) {
      this.endOrThrow(error, () => {
        screen.tell(error.text || words.say('failed'));
        this.announce(error.text || words.say('failed'));
      });
    }
  }

  /** Patience for one screen's call; an earlier screen's call is given up. */
  ask() {
    if (this.asking) this.asking.stop();
    this.asking = new Patience();
    return this.asking;
  }

  /** Lay a screen over the conversation, which stays as it is underneath. */
  cover(screen) {
    this.uncover();
    if (this.talk) {
      this.talk.node.hidden = true;
      this.main.append(screen.node);
    } else this.main.replaceChildren(screen.node);
    this.covered = screen.node;
    screen.focus();
  }

  uncover() {
    if (!this.covered || !this.talk) return;
    this.covered.remove();
    this.covered = null;
    this.talk.node.hidden = false;
    this.talk.transcript.toEnd();
    this.talk.focus();
  }

  /** Away from here, leaving nothing: not on the screen, not in memory, not under the Back button. */
  leave() {
    this.forget();
    this.hidden = true;
    const goal = this.getAttribute('exit-url') || NEUTRAL_SITE;
    try {
      window.top.location.replace(goal); // also out of a frame
    } catch (error) {
      window.location.replace(goal);
    }
  }

  /** Drop the conversation: end the token, empty every place that held a word of it. */
  forget() {
    if (this.talk) this.talk.forget();
    [this.patience, this.asking].forEach((waiting) => waiting && waiting.stop());
    for (const key of ['talk', 'patience', 'asking', 'covered', 'startNode']) this[key] = null;
    this.header.clear();
    this.announcer.clear();
    this.main.replaceChildren();
    delete this.root.dataset.phase;
    this.removeAttribute('talking');
  }

  /** A Refused is for `onRefused`; a Stopped needs nothing more; anything else is a fault of ours. */
  endOrThrow(error, onRefused = () => {}) {
    if (error instanceof Stopped) return;
    if (!(error instanceof Refused)) throw error;
    onRefused();
  }

  wordsOf(language) {
    return this.all.find((words) => words.language === language) || this.all[0];
  }

  speak(words) {
    this.words = words;
    this.speakRoot(words.language, words.language, words.dir);
    this.header.speak(words, this.all);
    if (this.talk) this.talk.speak(words);
    if (this.hasAttribute('fill')) retellPage(words);
  }

  speakRoot(likely, chosen, dir) {
    const language = chosen || likely;
    this.api.language = language;
    this.root.lang = language;
    this.root.dir = dir || (language === 'ar' ? 'rtl' : 'ltr');
  }

  announce(text) {
    this.announcer.say(text, this.words.language, this.words.dir);
  }

  /** A phone's keyboard covers the page without making it smaller: stay inside what can be seen. */
  staySeen() {
    const view = window.visualViewport;
    if (!view || this.watching) return;
    this.watching = true;
    view.addEventListener('resize', () => {
      const covered = window.innerHeight - view.height > 80 && view.scale === 1;
      this.style.blockSize = covered ? `${view.height}px` : '';
      if (covered) window.scrollTo(0, 0);
    });
  }
}

if (!customElements.get('perhesilta-chat')) customElements.define('perhesilta-chat', PerhesiltaChat);
