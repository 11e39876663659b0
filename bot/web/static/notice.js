// The pages of plain words: another language keeps the place on the page, and a voice of this device reads aloud.

const parts = [...document.querySelectorAll('main section[id]')];
const languages = document.querySelectorAll('.languages a');

const TOP = 80; // pixels from the upper edge

/** The part that is being read: one that was gone to and is still in sight, else the last that came up to the top. */
function place() {
  const chosen = parts.find((part) => `#${part.id}` === window.location.hash);
  const at = chosen ? chosen.getBoundingClientRect() : null;
  if (at && at.bottom > TOP && at.top < window.innerHeight) return window.location.hash;
  const reached = parts.filter((part) => part.getBoundingClientRect().top < TOP);
  return reached.length ? `#${reached[reached.length - 1].id}` : '';
}

languages.forEach((link) => {
  const follow = () => { link.hash = place(); };
  link.addEventListener('pointerdown', follow);
  link.addEventListener('keydown', follow);
  link.addEventListener('click', follow);
});

// Only a voice that lives on the device: others would send the words of this page to somebody else.
const synthesis = window.speechSynthesis;
const button = document.getElementById('listen');
const language = document.documentElement.lang;
const title = button.textContent;
let reading = false;

function voice() {
  return synthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));
}

function offer() {
  button.parentElement.hidden = !voice();
}

function stop() {
  reading = false;
  synthesis.cancel();
  button.textContent = title;
}

function read() {
  const lines = [...document.querySelectorAll('main h1, main > p:not([class]), main section h2, main section p, main section li')];
  reading = true;
  button.textContent = button.dataset.stop;
  lines.forEach((line, n) => {
    const said = new SpeechSynthesisUtterance(line.textContent);
    said.voice = voice();
    said.lang = language;
    if (n === lines.length - 1) said.addEventListener('end', stop);
    synthesis.speak(said);
  });
}

if (synthesis) {
  synthesis.addEventListener('voiceschanged', offer);
  button.addEventListener('click', () => (reading ? stop() : read()));
  window.addEventListener('pagehide', () => synthesis.cancel());
  offer();
}
