// What a row of the interpreter's screen says by itself: why it is not ready, and the warnings of the checks.

export function showProblem(row, words) {
  row.rendered.querySelector(':scope > .problem')?.remove();
  row.rendered.querySelector('.theirs')?.remove();
  row.text.removeAttribute('aria-describedby');
  if (!words) return;
  const problem = document.createElement('p');
  problem.className = 'problem';
  problem.id = `p-${row.turn.id}`;
  problem.setAttribute('role', 'alert');
  problem.textContent = words;
  row.rendered.prepend(problem);
  row.text.setAttribute('aria-describedby', problem.id);
}

export function showWarnings(row, warnings) {
  const list = row.form.querySelector('.slips');
  const chosen = new Map([...list.querySelectorAll('select')].map((one) => [one.name, one.value]));
  const focused = list.contains(document.activeElement) ? document.activeElement.name : '';
  list.replaceChildren(...warnings.map((warning) => {
    const slip = document.getElementById('slip').content.firstElementChild.cloneNode(true);
    const select = slip.querySelector('select');
    slip.dataset.key = warning.key;
    slip.classList.toggle('settled', Boolean(warning.reason));
    slip.querySelector('strong').textContent = warning.name;
    slip.querySelector('.words').textContent = warning.words;
    select.name = `override-${warning.key}`;
    select.value = chosen.get(select.name) || warning.reason;
    return slip;
  }));
  if (focused) (list.querySelector(`select[name="${focused}"]`) || row.text).focus();
}
