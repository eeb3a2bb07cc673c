/** The boxes of sidepanel.html, word for word, for the few milliseconds until it is told which page is open. */
export function Shell() {
  return (
    <>
      <header class="case-header">
        <div class="title" />
        <p class="case-line" />
        <p class="case-facts" />
      </header>
      <main class="case">
        <div class="tabs" />
        <div class="part messages">
          <MessagesShell />
        </div>
      </main>
    </>
  );
}

/** The boxes of the Messages tab; the field is off until it is wired. */
export function MessagesShell() {
  return (
    <>
      <div class="thread">
        <div class="list" />
      </div>
      <form class="composer">
        <div class="to-line" />
        <textarea rows={2} disabled />
        <div class="send-row" />
      </form>
    </>
  );
}
