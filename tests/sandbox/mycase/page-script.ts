/** How late the late parts come, in milliseconds. */
const LATE_MS = 60;

/**
 * The script of every page. It fills the late parts, runs the stage editor, and moves softly between
 * recent cases. A soft move pushes the address first and swaps <main> when the answer is there: for a
 * moment the address names one case and the page still shows another, which is the worst order for
 * whoever reads the page.
 */
export const PAGE_SCRIPT = `(() => {
  const fillLate = (root) => {
    for (const slot of root.querySelectorAll('[data-late]')) {
      setTimeout(() => {
        const source = slot.querySelector('script');
        if (slot.isConnected && source) slot.innerHTML = JSON.parse(source.textContent);
      }, ${LATE_MS});
    }
  };

  let shown = location.pathname;
  let lastMove = 0;
  const show = async (path) => {
    const move = ++lastMove;
    const answer = await fetch(path, { credentials: 'same-origin' });
    const text = await answer.text();
    if (move !== lastMove) return;
    const main = new DOMParser().parseFromString(text, 'text/html');
    if (!answer.ok || answer.redirected || !main.querySelector('main')) return location.reload();
    shown = path;
    document.title = main.title;
    document.querySelector('main').innerHTML = main.querySelector('main').innerHTML;
    fillLate(document.querySelector('main'));
    scrollTo(0, 0);
  };

  addEventListener('click', (event) => {
    const link = event.target.closest('a[data-soft]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!document.querySelector('main')) return;
    event.preventDefault();
    history.pushState({ soft: true }, '', link.pathname);
    void show(link.pathname);
  });
  addEventListener('popstate', () => {
    if (location.pathname !== shown) void show(location.pathname);
  });

  addEventListener('click', (event) => {
    const editor = event.target.closest('.case-stage-inline-editor');
    if (!editor || editor.querySelector('select')) return;
    const value = editor.querySelector('.case-stage-value');
    const select = document.createElement('select');
    select.name = 'case-stage-select';
    select.setAttribute('aria-label', 'Case stage');
    for (const stage of JSON.parse(editor.dataset.stages)) {
      select.add(new Option(stage, stage, false, stage === value.textContent));
    }
    value.hidden = true;
    editor.append(select);
    select.focus();
    let left = false;
    // Removing a focused element blurs it, which would come back here.
    const leave = () => { if (left) return; left = true; select.remove(); value.hidden = false; };
    select.addEventListener('blur', leave);
    select.addEventListener('change', async () => {
      const answer = await fetch(editor.dataset.save, { method: 'PUT', body: JSON.stringify({ stage: select.value }) });
      if (answer.ok) value.textContent = select.value;
      leave();
    });
  });

  fillLate(document);
})();`;
