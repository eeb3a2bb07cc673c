import type { Moves } from './view';

/** How late the late parts come, in milliseconds. */
const LATE_MS = 60;
/** How many rows of a lazy list come at a time. */
const LOT = 10;

/**
 * The script of every page. It fills the late parts, runs the stage editor, and moves softly where it may. A soft
 * move pushes the address first and changes the page when the answer is there: for a moment the address names one
 * case and the page still shows another, which is the worst order for whoever reads the page. Where both pages are
 * a case's, its elements stay and only what is in them changes, as in a page that is drawn by a framework; the head
 * first, so that for another moment it stands over the body of the case before.
 * It finds everything by data attributes, which a skin may rename.
 */
const SCRIPT = `((moves) => {
  const fillLate = (root) => {
    for (const slot of root.querySelectorAll('[data-late]')) {
      setTimeout(() => {
        const source = slot.querySelector('script');
        if (!slot.isConnected || !source) return;
        slot.innerHTML = JSON.parse(source.textContent);
        fillLate(slot);
      }, ${LATE_MS});
    }
  };
  const partsOf = (main) => [...main.querySelectorAll('[data-part]')];
  const nameOf = (part) => part.getAttribute('data-part');

  // A lazy list: its further rows come in lots, whenever somebody scrolls.
  addEventListener('scroll', () => {
    for (const more of document.querySelectorAll('[data-more]')) {
      const source = more.querySelector('script');
      const rows = JSON.parse(source.textContent);
      more.previousElementSibling.querySelector('tbody').insertAdjacentHTML('beforeend', rows.splice(0, ${LOT}).join(''));
      if (rows.length > 0) source.textContent = JSON.stringify(rows);
      else more.remove();
    }
  });

  let shown = location.pathname;
  let lastMove = 0;
  const draw = (main, next, move) => {
    const [old, fresh] = [partsOf(main), partsOf(next)];
    const isSameFrame = moves === 'push' && fresh.length > 0 && old.map(nameOf).join() === fresh.map(nameOf).join();
    if (!isSameFrame) {
      main.innerHTML = next.innerHTML;
      fillLate(main);
      return;
    }
    for (const [i, part] of old.entries()) {
      const fill = () => {
        if (move !== lastMove) return;
        part.innerHTML = fresh[i].innerHTML;
        fillLate(part);
      };
      if (['panel', 'body'].includes(nameOf(part))) setTimeout(fill, ${LATE_MS});
      else fill();
    }
  };

  const show = async (path) => {
    const move = ++lastMove;
    const answer = await fetch(path, { credentials: 'same-origin' });
    const text = await answer.text();
    if (move !== lastMove) return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (!answer.ok || answer.redirected || !page.querySelector('main')) return location.reload();
    shown = path;
    document.title = page.title;
    draw(document.querySelector('main'), page.querySelector('main'), move);
    scrollTo(0, 0);
  };

  const isSoft = (link) =>
    moves === 'push'
      ? link.origin === location.origin && link.pathname !== '/logout' && !link.getAttribute('href').startsWith('#')
      : moves === 'recent' && link.matches('[data-soft]');
  addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || !isSoft(link)) return;
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!document.querySelector('main')) return;
    event.preventDefault();
    history.pushState({ soft: true }, '', link.pathname + link.hash);
    void show(link.pathname);
  });
  addEventListener('popstate', () => {
    if (location.pathname !== shown) void show(location.pathname);
  });

  addEventListener('click', (event) => {
    const editor = event.target.closest('[data-stages]');
    if (!editor || editor.querySelector('select')) return;
    const value = editor.firstElementChild;
    const select = document.createElement('select');
    select.name = 'case-stage-select';
    select.setAttribute('aria-label', 'Case stage');
    for (const stage of JSON.parse(editor.getAttribute('data-stages'))) {
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
      const answer = await fetch(editor.getAttribute('data-save'), { method: 'PUT', body: JSON.stringify({ stage: select.value }) });
      if (answer.ok) value.textContent = select.value;
      leave();
    });
  });

  fillLate(document);
})`;

/** The script for pages that move this way. */
export function pageScript(moves: Moves): string {
  return `${SCRIPT}('${moves}');`;
}
