const POLL_MS = 700;

/** Shows the conversation, asks for news while it is seen, and sends the reply. */
export const PHONE_SCRIPT = `(() => {
  const list = document.querySelector('#lines');
  const form = document.querySelector('#reply');
  const input = document.querySelector('#text');
  const trouble = document.querySelector('#trouble');
  const base = location.pathname;
  let count = 0;
  let lastDay = '';

  const add = (line) => {
    const at = new Date(line.at);
    const day = at.toLocaleDateString(undefined, { weekday: 'long', month: 'short', day: 'numeric' });
    if (day !== lastDay) {
      const divider = document.createElement('li');
      divider.className = 'day';
      divider.textContent = day;
      list.append(divider);
      lastDay = day;
    }
    const item = document.createElement('li');
    item.className = line.from + (line.way === 'e-mail' ? ' e-mail' : '');
    const who = document.createElement('span');
    who.className = 'only-read';
    who.textContent = line.from === 'client' ? 'You: ' : 'Smith Law: ';
    const text = document.createElement('span');
    text.className = 'text';
    text.textContent = line.text;
    const time = document.createElement('time');
    time.dateTime = line.at;
    time.textContent = (line.way === 'e-mail' ? 'E-mail, ' : '') + at.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
    item.append(who, text, time);
    list.append(item);
  };

  let asking = Promise.resolve();
  const refresh = () => (asking = asking.then(async () => {
    const answer = await fetch(base + '/messages.json');
    const { messages } = await answer.json();
    if (messages.length === count) return;
    messages.slice(count).forEach(add);
    count = messages.length;
    list.scrollTop = list.scrollHeight;
  }).catch(() => {}));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    const answer = await fetch(base + '/reply', { method: 'POST', body: JSON.stringify({ text }) }).catch(() => undefined);
    trouble.textContent = answer?.ok ? '' : 'The reply was not sent.';
    if (answer?.ok) input.value = '';
    void refresh();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  setInterval(() => { if (!document.hidden) void refresh(); }, ${POLL_MS});
  void refresh();
})();`;

export const PHONE_STYLE = `
:root { color-scheme: light dark; --ground: #e9edf2; --ink: #1c2530; --muted: #5a6775; --screen: #fff; --line: #d6dde5; --theirs: #e8ebef; --mine: #0b66c3; --mine-ink: #fff; --case: #1d2733; --link: #14569b; }
@media (prefers-color-scheme: dark) { :root { --ground: #10151b; --ink: #e8edf3; --muted: #9aa8b7; --screen: #171d25; --line: #2d3743; --theirs: #2a333e; --mine: #1d6fc4; --case: #3a4654; --link: #8dbcf0; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; background: var(--ground); color: var(--ink); font: 15px/1.4 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
a { color: var(--link); } :focus-visible { outline: 2px solid #4a97e8; outline-offset: 2px; }
.stage { width: 100%; max-width: 390px; padding: 14px 12px 8px; }
.whose { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; margin: 0 6px 10px; font-size: 13px; color: var(--muted); }
.phone { height: min(720px, calc(100vh - 96px)); min-height: 420px; display: flex; flex-direction: column; overflow: hidden; background: var(--screen); border: 10px solid var(--case); border-radius: 38px; box-shadow: 0 10px 34px rgb(10 20 35 / 22%); }
.phone header { padding: 12px 14px 10px; text-align: center; border-bottom: 1px solid var(--line); } .phone h1 { margin: 4px 0 0; font-size: 14px; font-weight: 600; }
.picture { display: inline-grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; background: #7a8796; color: #fff; font-weight: 600; }
ol { flex: 1; margin: 0; padding: 12px; overflow-y: auto; list-style: none; display: flex; flex-direction: column; gap: 7px; } ol > :first-child { margin-top: auto; }
li.day { align-self: center; padding: 6px 0 0; font-size: 12px; color: var(--muted); }
li { position: relative; } li.firm, li.client { max-width: 80%; display: flex; flex-direction: column; }
li.client { align-self: flex-end; align-items: flex-end; } li.firm { align-self: flex-start; align-items: flex-start; }
.text { padding: 8px 12px; border-radius: 17px; background: var(--theirs); white-space: pre-wrap; overflow-wrap: anywhere; } .client .text { background: var(--mine); color: var(--mine-ink); }
.e-mail .text { border-radius: 6px; } time { margin: 2px 6px 0; font-size: 11px; color: var(--muted); }
form { display: flex; gap: 8px; align-items: flex-end; padding: 10px 12px 14px; border-top: 1px solid var(--line); }
textarea { flex: 1; min-width: 0; resize: none; field-sizing: content; max-height: 110px; padding: 8px 12px; border: 1px solid #8493a3; border-radius: 18px; background: transparent; color: inherit; font: inherit; } textarea::placeholder { color: var(--muted); opacity: 1; }
button { padding: 9px 14px; border: 0; border-radius: 18px; background: var(--mine); color: var(--mine-ink); font: inherit; font-weight: 600; white-space: nowrap; cursor: pointer; }
#trouble:empty { display: none; } #trouble { margin: 0; padding: 0 16px 12px; color: #b3261e; }
.only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.list { width: 100%; max-width: 460px; padding: 28px 16px; } .list h1 { font-size: 20px; } .list ul { list-style: none; margin: 0; padding: 0; background: var(--screen); border: 1px solid var(--line); border-radius: 10px; }
.list li { display: flex; justify-content: space-between; gap: 12px; padding: 11px 16px; border-top: 1px solid var(--line); } .list li:first-child { border-top: 0; } .list span { color: var(--muted); }
footer { margin-top: auto; padding: 8px; font-size: 12px; color: var(--muted); } .sandbox-mark { padding: 0 7px; margin-right: 6px; border-radius: 3px; background: #fde9b8; color: #5b4300; font-weight: 600; }
`;
