// A run that is under way: the studio says that there is news, and the page is loaded again behind what is shown.
const progress = document.getElementById("progress");
const measured = document.getElementById("measured");
const AWAY = 2000;
let line = null;
let isLooking = false;
let again = false;

function connect() {
  line = new WebSocket(`ws://${location.host}/ws/lab/${encodeURIComponent(progress.dataset.run)}`);
  line.onmessage = look;
  line.onclose = () => progress.dataset.run && setTimeout(connect, AWAY);
}

async function look() {
  again = isLooking;
  if (isLooking) return;
  isLooking = true;
  try {
    const answer = await fetch(location.href);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // the studio is away: the line tells when it is back
  }
  isLooking = false;
  if (again) look();
}

/** What is done is shown at once; the rest of the page only where something is new, so that nothing that is read jumps. */
function show(fresh) {
  const newer = fresh.getElementById("progress");
  if (!newer) return;
  if (newer.textContent !== progress.textContent) progress.replaceChildren(...newer.childNodes);
  const shown = fresh.getElementById("measured");
  if (shown.textContent !== measured.textContent) measured.replaceChildren(...shown.childNodes);
  if (newer.dataset.run) return;
  delete progress.dataset.run;
  line.close();
}

if (progress?.dataset.run) connect();
