// Earlier texts of the same interpreter: put into a row by a button or a key, and offered at once where the family says the same again.

const turns = document.getElementById('turns');
const offered = (form) => [...form.querySelectorAll('.offered')].map((one) => one.textContent.trim());
const said = new Map([...turns.querySelectorAll('article.own-words')].map((turn) => [turn, turn.querySelector('blockquote.own').textContent.trim()]));

/** Puts words in the place of what stands in a field; the browser's own undo brings that back. */
function put(field, words) {
  field.focus();
  field.select();
  if (document.execCommand('insertText', false, words)) return;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts the next earlier text into a row. Gives why it did not: 'none' is there, or the interpreter's 'own' text is. */
export function offer(row) {
  const words = offered(row.form);
  const now = row.text.value.trim();
  if (!words.length) return 'none';
  if (now && !words.includes(now)) return 'own';
  put(row.text, words[(words.indexOf(now) + 1) % words.length]);
  return '';
}

/** Offers what was confirmed in one row in the others that say the same. */
export function offerAgain(row, words, rows) {
  if (!words) return;
  for (const other of rows) {
    if (other === row || said.get(other.turn) !== said.get(row.turn) || offered(other.form).includes(words)) continue;
    const one = document.getElementById('offer').content.firstElementChild.cloneNode(true);
    one.querySelector('.offered').textContent = words;
    const box = other.form.querySelector('.offers');
    box.hidden = false;
    box.querySelector('ul').prepend(one);
  }
}

turns.addEventListener('click', (event) => {
  const button = event.target.closest('.take-offer');
  if (button) put(button.closest('form').elements.rendering, button.closest('li').querySelector('.offered').textContent.trim());
});
