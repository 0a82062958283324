// Cards by keyboard. Buttons and keys send the page's own forms; what comes of it is taken from the page that is answered. Nothing is
// held here: an answer is on its way with the key that gives it, and arrives even where the window is closed on it.
const KEYS = { y: "known", 2: "known", j: "known", n: "forgot", 1: "forgot", u: "back", x: "out" };
const NEEDS_ANSWER = ["known", "forgot"];
const OWN_KEYS = "input, select, textarea"; // what is typed there is no answer
const OWN_SPACE = "a, button, summary"; // Space and Enter mean something there already

const place = document.getElementById("drill");
const unreached = document.getElementById("unreached");
let isAway = false; // an answer is on its way
let isAwaited = false; // and the next card's answer was asked for meanwhile

const answer = () => place.querySelector("#answer");

function show() {
  answer().open = true;
  place.querySelector(".told").focus();
}

/** Whether a key meant something. */
function pressed(key) {
  if (key === " " || key === "Enter") {
    if (!answer() || answer().open) return false;
    show();
    return true;
  }
  const deed = KEYS[key.toLowerCase()];
  const button = deed && place.querySelector(`.flash button[value=${deed}]`);
  if (!button || (NEEDS_ANSWER.includes(deed) && !answer().open)) return false;
  button.form.requestSubmit(button);
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest(OWN_KEYS)) return;
  if ((event.key === " " || event.key === "Enter") && event.target.closest(OWN_SPACE)) return;
  if (isAway) {
    isAwaited ||= event.key === " " || event.key === "Enter"; // nobody has known a card that is not shown yet
    event.preventDefault();
  } else if (pressed(event.key)) event.preventDefault();
});

place.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  if (!isAway) send(form, event.submitter);
});

async function send(form, button) {
  isAway = true;
  const body = new URLSearchParams(new FormData(form, button));
  try {
    const reply = await fetch(form.action, { method: "POST", body, keepalive: true });
    if (!reply.ok && reply.status !== 422) throw new Error(reply.status);
    renew(await reply.text());
  } catch {
    unreached.hidden = false;
    isAwaited = false;
  }
  isAway = false;
  if (isAwaited) pressed(" ");
  isAwaited = false;
}

function renew(page) {
  const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("drill");
  if (!fresh) throw new Error("no drill");
  unreached.hidden = true;
  place.replaceChildren(...fresh.childNodes);
  place.querySelector("#question").focus({ preventScroll: true });
  scrollTo(0, 0);
}

// A page that the browser kept for going back to shows a card of long ago.
addEventListener("pageshow", (event) => event.persisted && location.reload());
