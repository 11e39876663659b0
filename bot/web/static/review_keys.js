// The keys of the interpreter's screen: which key does what, shown and changed on the page, kept in this browser by name only.

const KEPT = 'perhesilta-review-keys';
const FIRST = {
  approve: 'Ctrl+Enter', next: 'Alt+KeyJ', previous: 'Alt+KeyK', same: 'Alt+KeyS', doubt: 'Alt+KeyU', note: 'Alt+KeyN',
  remark: 'Alt+KeyR', warning: 'Alt+KeyW', open: 'Alt+KeyO', text: 'Alt+KeyT', offer: 'Alt+KeyI',
  ask: 'Alt+KeyQ', understood: 'Alt+KeyC',
};
const MODIFIERS = [['ctrlKey', 'Ctrl'], ['altKey', 'Alt'], ['metaKey', 'Meta'], ['shiftKey', 'Shift']];
const panel = document.getElementById('keys');
const says = document.getElementById('keys-say');
let keys = { ...FIRST, ...kept() };
let changing = '';

/** With Ctrl, Alt or the command key: without one it would take a letter from whoever writes. */
function usable(key) {
  return typeof key === 'string' && /^(?:(?:Ctrl|Alt|Meta)\+)+(?:Shift\+)?\w+$/.test(key);
}

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT)) || {};
    return Object.fromEntries(Object.keys(FIRST).filter((name) => usable(found[name])).map((name) => [name, found[name]]));
  } catch {
    return {};
  }
}

/** The key as its place on the keyboard: under an Arabic layout the same key works. */
function pressed(event) {
  const held = MODIFIERS.filter(([name]) => event[name]).map(([, name]) => name);
  return [...held, event.code === 'NumpadEnter' ? 'Enter' : event.code].join('+');
}

function show() {
  for (const line of panel.querySelectorAll('[data-command]')) {
    line.querySelector('kbd').textContent = keys[line.dataset.command].replace(/Key|Digit|Arrow/, '');
  }
}

function keep(changed) {
  keys = changed;
  show();
  try {
    localStorage.setItem(KEPT, JSON.stringify(keys));
  } catch { /* a browser that keeps nothing: they hold for this page */ }
}

function change(event) {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(event.key)) return;
  const key = pressed(event);
  if (event.key !== 'Tab') event.preventDefault();
  if (event.key !== 'Tab' && event.key !== 'Escape') {
    const taken = Object.keys(keys).some((name) => name !== changing && keys[name] === key);
    if (!usable(key) || taken) {
      says.textContent = says.dataset[taken ? 'inUse' : 'modifier'];
      return;
    }
    keep({ ...keys, [changing]: key });
  }
  changing = '';
  says.textContent = '';
}

/** Shows the keys and calls `run(name, event)` when one of them is pressed; `run` says whether it did anything. */
export function listen(run) {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (changing) {
      change(event);
      return;
    }
    const held = pressed(event);
    const name = Object.keys(keys).find((one) => keys[one] === held) || '';
    if (run(name, event)) event.preventDefault();
  });
  panel.addEventListener('click', (event) => {
    const line = event.target.closest('button')?.closest('[data-command]');
    if (!line) return;
    changing = line.dataset.command;
    says.textContent = says.dataset.press;
  });
  document.getElementById('keys-reset').addEventListener('click', () => keep({ ...FIRST }));
  panel.hidden = false;
  show();
}
