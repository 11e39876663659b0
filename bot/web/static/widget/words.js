// The widget's own words, asked from the server once a language; kept in this page's memory only.

export const LANGUAGES = ['fi', 'en', 'ar'];

/** What the language button says to the program. */
export function languagePayload(language) {
  return `/choose_language{"language": "${language}"}`;
}

/** The words of one language. */
export class Words {
  constructor(language, { dir, texts }) {
    this.language = language;
    this.dir = dir;
    this.texts = texts;
  }

  /** The sentence with this id; the id itself stands in for a missing one, so that nothing breaks. */
  say(id) {
    return this.texts[`widget-${id}`] || id;
  }
}

/** Loads and keeps words. */
export class Dictionary {
  constructor(api) {
    this.api = api;
    this.kept = new Map();
  }

  /** The words of a language. Raises Unreachable. */
  async words(language, signal) {
    if (!this.kept.has(language)) {
      const data = await this.api.call('GET', `/widget/texts/${language}.json`, { signal, cache: 'default' });
      this.kept.set(language, new Words(language, data));
    }
    return this.kept.get(language);
  }

  /** All three, for the start screen. */
  all(signal) {
    return Promise.all(LANGUAGES.map((language) => this.words(language, signal)));
  }
}

/** The page's own links below the chat, in the language of the talk: their words, and the page they lead to. */
export function retellPage(words) {
  for (const link of document.querySelectorAll('footer a[data-words]')) {
    const address = new URL(link.href);
    address.searchParams.set('language', words.language);
    link.href = address.href;
    link.textContent = words.say(link.dataset.words);
    link.parentElement.lang = words.language;
    link.parentElement.dir = words.dir;
  }
}

/** The language most likely read here before anybody has chosen one. */
export function likelyLanguage() {
  const wishes = [...(navigator.languages || []), document.documentElement.lang];
  const known = wishes.map((tag) => String(tag || '').slice(0, 2).toLowerCase());
  return known.find((language) => LANGUAGES.includes(language)) || 'fi';
}
