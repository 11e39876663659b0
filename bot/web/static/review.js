// The interpreter's screen: keys, saving by itself, and nothing lost while the page is open. Without it, the forms do.
// What a family said or an interpreter wrote stays in this page; the browser keeps nothing but the names of keys.

import { listen } from './review_keys.js';
import { showProblem, showWarnings } from './review_says.js';
import { offer, offerAgain } from './review_offers.js';

const turns = document.getElementById('turns');
const say = document.getElementById('saving');
const FIRST_WAIT = 1000; // milliseconds
const LONGEST_WAIT = 30000;
const WRITE_PAUSE = 3000;
const IDLE = 60; // seconds without a key that still count as work
const REST = 700; // milliseconds without a key
const BEACON = 60000; // bytes: a browser finishes a request of a page that closes only when it is short

// -- rows ---------------------------------------------------------------------------------------

const rows = [...turns.querySelectorAll('article.own-words')].map((turn, at) => {
  const form = turn.querySelector('form');
  return {
    at, turn, form, text: form.elements.rendering, rendered: form.querySelector('.cell-rendered'), seconds: Number(form.elements.seconds.value),
    saved: '', // what the server has, as written() gives it
    wish: '', // keep, approve or same: what is to be sent next
    sending: null, // a request on its way; sent again exactly as it was when no answer came
    stuck: false, // waits for a choice or a shorter text
    timer: 0,
  };
});
const rowOf = new Map(rows.map((row) => [row.form, row]));
const current = () => rowOf.get(document.activeElement?.closest?.('form'));
const state = (row) => row.turn.dataset.state;
const ready = (row) => state(row) === 'checked' || state(row) === 'doubtful';
const coming = (row) => row.wish === 'approve' || row.wish === 'same' || ['approve', 'same'].includes(row.sending?.get('do'));

/** What the interpreter wrote and chose in a row, in a form that can be compared. */
function written(row) {
  const data = new FormData(row.form);
  for (const name of ['csrf', 'version', 'seconds']) data.delete(name);
  return new URLSearchParams(data).toString();
}

for (const row of rows) row.saved = written(row);

function setState(row, name) {
  row.turn.dataset.state = name;
  row.turn.querySelector('.mark').textContent = turns.dataset[name === 'warned' ? 'draft' : name];
}

// -- how far ------------------------------------------------------------------------------------

const done = document.getElementById('done');
const sentence = done.querySelector('span');
const bar = done.querySelector('progress');
const nextOpen = document.getElementById('next-open');

/** The count stands in a sentence that the server made, with the plural of its language: it makes the new one too. */
function showProgress(words) {
  const count = rows.filter(ready).length;
  bar.value = count;
  if (words) sentence.textContent = words;
  const left = rows.some((row) => !ready(row));
  if (nextOpen) nextOpen.hidden = !left;
  document.getElementById('finish-wait').hidden = !left;
  document.getElementById('finish-ready').hidden = left;
}

function tell(name) {
  const trouble = ['offline', 'signedOut', 'gone', 'refused'].includes(name);
  say.classList.toggle('trouble', trouble);
  const words = say.dataset[name];
  if (say.textContent !== words) say.textContent = words; // said aloud only when it changes
}

// -- saving -------------------------------------------------------------------------------------

let wait = FIRST_WAIT;
let retry = 0;
let busy = false;
let ended = false;

const unsent = () => rows.filter((row) => row.wish || row.sending || row.stuck || written(row) !== row.saved);

function queue(row, wish) {
  clearTimeout(row.timer);
  row.timer = 0;
  if (wish === 'keep' && (row.stuck || (!row.wish && !row.sending && written(row) === row.saved))) return;
  row.stuck = false;
  row.wish = wish;
  send();
}

function snapshot(row) {
  const data = new URLSearchParams(new FormData(row.form));
  data.set('seconds', String(Math.round(row.seconds)));
  data.set('do', row.wish);
  row.fields = written(row);
  row.wish = '';
  return data;
}

/** Sends one row after the other; a row whose answer did not come is sent again as it was, before anything newer. */
async function send() {
  if (busy || ended || retry) return;
  busy = true;
  let row;
  while (!ended && (row = rows.find((one) => one.sending || one.wish))) {
    row.sending ||= snapshot(row);
    tell('saving');
    let answer;
    let body;
    try {
      const text = row.sending.toString();
      answer = await fetch(row.form.action, {
        method: 'POST', headers: { Accept: 'application/json' }, body: row.sending, keepalive: text.length < BEACON,
      });
      if (answer.status !== 403 && answer.status !== 404) body = await answer.json();
    } catch {
      later('offline');
      break;
    }
    if (answer.status === 403) {
      if (await signedInAgain(row)) continue;
      later('signedOut');
      break;
    }
    if (answer.status === 404) {
      ended = true;
      tell('gone');
      break;
    }
    if (answer.status >= 500) {
      later('offline');
      break;
    }
    wait = FIRST_WAIT;
    row.sending = null;
    if (answer.ok) kept(row, body);
    else refused(row, answer.status, body);
  }
  busy = false;
  if (!ended && !retry && !rows.some((one) => one.sending || one.wish)) tellRest();
}

let leaving = null;

/** Another page opens once everything written here is saved. */
function leaveBy(leave) {
  leaving = leave;
  for (const row of unsent()) if (!row.sending) queue(row, row.wish || 'keep');
  if (!unsent().length) leaving();
}

const leaveFor = (link) => leaveBy(() => window.location.assign(link.href));

function tellRest() {
  if (leaving && !unsent().length) {
    leaving();
    return;
  }
  if (rows.some((row) => row.stuck)) tell('refused');
  else if (rows.some((row) => state(row) === 'warned')) tell('warned');
  else tell('saved');
}

function later(name) {
  tell(name);
  clearTimeout(retry);
  retry = setTimeout(again, wait * (0.75 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

function again() {
  clearTimeout(retry);
  retry = 0;
  send();
}

/** After signing in in another window this page needs the new session's token; the list of tasks opens no talk. */
async function signedInAgain(row) {
  try {
    const page = await (await fetch('/desk/reviews', { headers: { Accept: 'text/html' } })).text();
    const token = new DOMParser().parseFromString(page, 'text/html').querySelector('form.who input[name=csrf]')?.value;
    if (!token || token === row.sending.get('csrf')) return false;
    for (const field of document.querySelectorAll('input[name=csrf]')) field.value = token;
    for (const one of rows) one.sending?.set('csrf', token);
    return true;
  } catch {
    return false;
  }
}

function kept(row, body) {
  row.form.elements.version.value = body.version;
  const untouched = written(row) === row.fields;
  if (untouched && row.text.value !== body.rendering) row.text.value = body.rendering; // what was understood, or trimmed
  row.saved = untouched ? written(row) : row.fields;
  unshown.set(row, body.warnings);
  rest();
  const slips = body.warnings.some((one) => !one.reason);
  setState(row, body.state === 'machine' ? (slips ? 'warned' : 'draft') : body.state);
  showProblem(row, body.problem);
  showProgress(body.progress);
  if (body.state === 'checked') offerAgain(row, body.rendering, rows);
}

// -- warnings come when the hands rest ------------------------------------------------------------

// A new choice in the page makes a browser read all forms again for what it might fill in: on a long talk the next key would wait.
const unshown = new Map(); // row: the warnings of its last answer, not shown yet
let resting = 0;

function rest() {
  clearTimeout(resting);
  if (unshown.size) resting = setTimeout(showWaiting, REST);
}

/** While somebody writes in a row, what was answered is not about the text as it stands: the next answer is. */
function showWaiting() {
  for (const [row, warnings] of unshown) {
    const untouched = written(row) === row.saved;
    if (!untouched && row === current()) continue;
    showWarnings(row, warnings);
    if (untouched) row.saved = written(row);
  }
  unshown.clear();
}

for (const name of ['keydown', 'input', 'pointerdown']) document.addEventListener(name, rest, true);

function refused(row, status, body) {
  row.stuck = true;
  setState(row, 'warned');
  showProblem(row, body?.problem || say.dataset.refused);
  if (status === 409 && body?.theirs) showTheirs(row, body.theirs);
}

// -- what a row says ----------------------------------------------------------------------------

/** Both texts stand there until one of them is chosen. */
function showTheirs(row, theirs) {
  showProblem(row, '');
  const box = document.getElementById('theirs').content.firstElementChild.cloneNode(true);
  box.querySelector('.problem').setAttribute('role', 'alert');
  box.querySelector('blockquote').textContent = theirs.rendering;
  row.rendered.prepend(box);
  box.querySelector('.mine').addEventListener('click', () => {
    row.form.elements.version.value = theirs.version;
    box.remove();
    row.text.focus();
    queue(row, 'approve');
  });
  box.querySelector('.other').addEventListener('click', () => {
    const { elements } = row.form;
    row.text.value = theirs.rendering;
    [elements['reading-a'].value, elements['reading-b'].value] = theirs.readings;
    elements.note.value = theirs.note;
    elements.remark.value = theirs.remark;
    for (const box_ of row.form.querySelectorAll('.choices input')) box_.checked = theirs.reasons.includes(box_.name.slice(7));
    elements.version.value = theirs.version;
    unshown.delete(row);
    showWarnings(row, theirs.warnings);
    row.saved = written(row);
    row.stuck = false;
    box.remove();
    setState(row, theirs.state === 'machine' ? 'draft' : theirs.state);
    showProgress();
    tellRest();
    row.text.focus();
  });
}

// -- moving -------------------------------------------------------------------------------------

function go(row, field) {
  if (!row) {
    const finish = document.getElementById('finish');
    finish.querySelector('button').focus({ preventScroll: true });
    finish.scrollIntoView({ block: 'center' });
    return;
  }
  (field || row.text).focus({ preventScroll: true });
  row.turn.scrollIntoView({ block: 'nearest' });
}

function unfold(row, part, field) {
  row.form.querySelector(`details.${part}`).open = true;
  go(row, field);
}

/** The next row that is neither ready nor being sent as ready, from here on and then from the beginning. */
function openAfter(row) {
  const from = row ? row.at + 1 : 0;
  return [...rows.slice(from), ...rows.slice(0, from)].find((one) => !ready(one) && !coming(one));
}

const commands = {
  approve(row) {
    queue(row, 'approve');
    go(rows[row.at + 1]);
  },
  same(row) {
    const { coded } = row.rendered.dataset;
    if (!coded || (row.text.value.trim() && row.text.value.trim() !== coded)) {
      showProblem(row, coded ? turns.dataset.own : turns.dataset.coded);
      return;
    }
    row.text.value = coded;
    queue(row, 'same');
    go(rows[row.at + 1]);
  },
  next: (row) => go(rows[row.at + 1]),
  previous: (row) => go(rows[Math.max(row.at - 1, 0)]),
  doubt: (row) => unfold(row, 'doubt', row.form.querySelector('.choices input')),
  note: (row) => unfold(row, 'more', row.form.elements.note),
  remark: (row) => unfold(row, 'more', row.form.elements.remark),
  text: (row) => go(row),
  offer(row) {
    const why = offer(row);
    if (why) showProblem(row, turns.dataset[why]);
  },
  ask: (row) => leaveFor(row.form.querySelector('.to-ask')),
  understood: (row) => leaveFor(row.form.querySelector('.to-understood')),
  open: (row) => go(openAfter(row)),
  warning(row) {
    showWaiting();
    const slipped = (one) => one.form.querySelector('.slip:not(.settled) select') || (one.stuck && one.text);
    const found = [...(row ? [row] : []), ...[...rows].reverse()].find((one) => slipped(one));
    if (found) go(found, slipped(found));
  },
};

// -- keys ---------------------------------------------------------------------------------------

listen((name, event) => {
  const row = current();
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code);
  if (digit && row && event.target.closest('.choices') && !event.ctrlKey && !event.altKey && !event.metaKey) {
    row.form.querySelectorAll('.choices input')[digit[1] - 1].click();
    return true;
  }
  if (!name) return false;
  if (row || name === 'open' || name === 'warning') commands[name](row);
  else go(name === 'previous' ? rows[rows.length - 1] : openAfter() || rows[0]);
  return true;
});

// -- what happens in a row ----------------------------------------------------------------------

let touched = performance.now();

/** Time spent on a row: between two signs of work, but no longer than a pause for thought. */
function worked(row) {
  const now = performance.now();
  row.seconds += Math.min((now - touched) / 1000, IDLE);
  touched = now;
}

turns.addEventListener('input', (event) => {
  const row = rowOf.get(event.target.closest('form'));
  if (!row || ended) return;
  worked(row);
  row.stuck = row.stuck && Boolean(row.rendered.querySelector('.theirs'));
  if (row.wish) row.wish = 'keep'; // it was ready before this change
  if (event.target.matches('.slip select')) event.target.closest('.slip').classList.toggle('settled', Boolean(event.target.value));
  row.timer ||= setTimeout(() => queue(row, 'keep'), WRITE_PAUSE);
  if (!retry) tell('writing');
});
turns.addEventListener('focusin', () => { touched = performance.now(); });
turns.addEventListener('focusout', (event) => {
  const row = rowOf.get(event.target.closest('form'));
  if (!row) return;
  worked(row);
  if (row.timer && !row.form.contains(event.relatedTarget)) queue(row, 'keep');
});
turns.addEventListener('submit', (event) => {
  const row = rowOf.get(event.target);
  if (!row) return;
  event.preventDefault();
  const name = event.submitter?.value;
  if (name === 'approve' || name === 'same') commands[name](row);
  else queue(row, 'keep');
});
turns.addEventListener('click', (event) => {
  const link = event.target.closest('.to-ask, .to-understood');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  leaveFor(link);
});
document.getElementById('ask-machine')?.addEventListener('submit', (event) => {
  event.preventDefault();
  leaveBy(() => event.target.submit());
});
nextOpen?.addEventListener('click', (event) => {
  event.preventDefault();
  commands.open(current());
});
document.querySelector('#finish form').addEventListener('submit', (event) => {
  if (unsent().length && !ended) {
    event.preventDefault();
    for (const row of unsent()) if (!row.sending) queue(row, row.wish || 'keep');
    tell('refused');
  }
});

window.addEventListener('online', () => { wait = FIRST_WAIT; again(); });
document.addEventListener('visibilitychange', () => {
  if (document.hidden) for (const row of rows) if (row.timer) queue(row, 'keep');
});
window.addEventListener('beforeunload', (event) => {
  if (ended || !unsent().length) return;
  for (const row of rows) if (row.timer) queue(row, 'keep');
  event.preventDefault();
});

document.documentElement.classList.add('scripted');
showProgress();
// A browser goes to the address's own row when the page has loaded, and takes the focus away with it.
const asked = rows.find((row) => `#${row.turn.id}` === location.hash);
if (asked && document.readyState === 'complete') go(asked);
else if (asked) window.addEventListener('load', () => setTimeout(() => current() || go(asked)));
