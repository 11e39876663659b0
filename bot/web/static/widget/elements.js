// Makes elements and icons: every word goes in as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  bridge: 'M2 17h20M2 17c0-6 4.5-9.5 10-9.5S22 11 22 17M7 17v-7.4M12 17V7.5M17 17v-7.4',
  exit: 'M10 4H5v16h5M15 8l4 4-4 4M18.5 12H9.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c2.6 2.5 3.8 5.5 3.8 9s-1.2 6.5-3.8 9c-2.6-2.5-3.8-5.5-3.8-9S9.4 5.5 12 3z',
  send: 'M4 12 3 4l18 8-18 8 1-8zM4 12h9',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  back: 'M11 5l-7 7 7 7M4.5 12H20',
  phone: 'M6 3.5h3.5l1.5 4.5-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2 4.5 1.5V18a2.5 2.5 0 0 1-2.7 2.5A16.5 16.5 0 0 1 3.5 6.2 2.5 2.5 0 0 1 6 3.5z',
  print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z',
  lock: 'M6.5 11h11v9h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
};

/** An element. `attributes`: null and false are left out, true is an empty attribute; `on` holds listeners. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') {
      for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A line icon in the colour of the text around it. Those that point along the line of writing turn with it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const turns = ['exit', 'send', 'back'].includes(name);
  svg.setAttribute('class', turns ? 'icon turns' : 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Words for screen readers only. */
export function spoken(text) {
  return element('span', { class: 'spoken' }, text);
}

// Phone numbers, codes, dates and ranges: digits with the signs that hold them together.
const NUMBERS = /\+?\d+(?:[ \u00a0–\-./:]\d+)*/g;
const IN_ONE_PIECE = 20; // characters; longer ones may break between lines

/** Text as nodes; in a right-to-left text every number stands in its own left-to-right island. */
export function isolated(text, dir) {
  if (dir !== 'rtl') return [text];
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(NUMBERS)) {
    if (match.index > end) nodes.push(text.slice(end, match.index));
    const short = match[0].length <= IN_ONE_PIECE;
    nodes.push(element('bdi', { dir: 'ltr', class: short ? 'whole' : null }, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

const ARABIC = /[\u0600-\u06ff]/;
const LATIN = /[A-Za-zÀ-ɏ]/;

/** Lines as paragraphs. A line in another script than the bubble's (the three-language greeting) says so itself. */
export function paragraphs(text, lang, dir) {
  return String(text || '').split('\n').filter((line) => line.trim()).map((line) => {
    if (dir !== 'rtl' && ARABIC.test(line) && !LATIN.test(line)) {
      return element('p', { lang: 'ar', dir: 'rtl' }, ...isolated(line, 'rtl'));
    }
    const foreign = dir === 'rtl' && LATIN.test(line) && !ARABIC.test(line);
    return element('p', { dir: foreign ? 'ltr' : null }, ...isolated(line, dir));
  });
}

const NATIVE = { suomi: 'fi', english: 'en', العربية: 'ar' };

/** The language of a language's own name on a button, or null. */
export function languageOfName(title) {
  return NATIVE[title.trim().toLowerCase()] || null;
}
