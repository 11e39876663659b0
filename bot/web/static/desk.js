// Shows on an open page of the desk that something came in. Without it, or without a network, nothing else changes.

const bar = document.getElementById('news');
const FIRST_WAIT = 2000; // milliseconds
const LONGEST_WAIT = 120000;

if (bar && window.EventSource) {
  const words = bar.querySelector('[role="status"]');
  const show = bar.querySelector('a');
  let source = null;
  let timer = 0;
  let wait = FIRST_WAIT;
  let ended = false;

  const close = () => {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  };

  const tell = (news) => {
    if (words.textContent !== news.words) words.textContent = news.words; // said aloud only when it changes
    show.hidden = !news.words;
    bar.classList.toggle('on', Boolean(news.words));
    bar.classList.toggle('danger', news.flags > 0);
  };

  // A browser tries again by itself at a fixed pace, or never after an answer it did not expect: so it is done here.
  const open = () => {
    if (source || ended || document.hidden) return;
    clearTimeout(timer);
    source = new EventSource(bar.dataset.live);
    source.onopen = () => { wait = FIRST_WAIT; };
    source.addEventListener('news', (event) => tell(JSON.parse(event.data)));
    source.addEventListener('end', () => { ended = true; close(); });
    source.onerror = () => {
      close();
      timer = setTimeout(open, wait * (0.75 + Math.random() / 2)); // not all desks at once
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };

  // Browsers keep few connections to one server: a tab that nobody looks at gives its own back.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  window.addEventListener('online', () => { wait = FIRST_WAIT; open(); });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);

  show.addEventListener('click', (event) => {
    if (location.pathname !== show.pathname) return; // another page, or a search, whose words no address may keep
    event.preventDefault();
    location.reload(); // with the filters that are chosen
  });

  open();
}
