// The room: the browser alone owns what is typed. The studio is told the text and answers with offsets, never with text.
import { carry, edit, toUtf16 } from "./carry.js";

const IMPATIENT = 500; // milliseconds after which the newest text is told even where an answer is still awaited
const QUIET = 900; // milliseconds between two counts that are read out
const AWAY = [300, 1000, 3000]; // milliseconds before the line is tried again

const KEEPING = "Keeping …";
const LOST = "Not kept just now: the studio cannot be reached. Leave this window open; it goes on by itself.";

const ELSEWHERE = "This answer went on in another window. What you typed here is still here; choose which of the two goes on.";
const GIVEN = "This answer was given already, in another window.";

const GROWS = CSS.supports("field-sizing", "content"); // the sheet grows by itself

const clock = (seconds) => `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`;
const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });

class Room {
  constructor(form) {
    this.form = form;
    this.words = form.elements.words;
    this.mirror = document.getElementById("mirror");
    this.attempt = form.dataset.attempt;
    this.high = Number(form.dataset.high);
    const left = this.leftBehind();
    this.name = left?.window ?? crypto.randomUUID();
    this.base = Number(form.elements.revision.value);
    this.rev = this.known = Math.max(this.base, left?.rev ?? 0);
    this.spent = Number(form.elements.seconds.value) * 1000;
    this.since = document.hidden ? null : performance.now();
    this.told = new Map(); // revision → the text of it, and the edits since
    this.saved = this.words.value;
    if (left) {
      this.words.value = left.text;
      this.words.setSelectionRange(left.at, left.at);
    }
    this.shown = this.words.value;
    this.marks = [];
    this.past = []; // texts that were kept, the newest last
    this.conflict = this.closed = false;
    this.tries = 0;
    this.listeners = new AbortController();
    form.elements.window.value = this.name;
    this.listen();
    this.fit();
    this.paint();
    this.fill([...document.querySelectorAll("#band li")]);
    this.connect();
    this.ticking = setInterval(() => this.tick(), 250);
  }

  listen() {
    const on = (target, event, heard) => target.addEventListener(event, heard, { signal: this.listeners.signal });
    on(this.words, "input", () => this.typed());
    on(this.words, "scroll", () => this.scrolled());
    on(this.words, "keydown", (event) => this.pressed(event));
    on(document, "visibilitychange", () => this.seenOrNot());
    on(window, "pagehide", () => this.leave());
    on(window, "resize", () => this.fit());
    on(this.form, "submit", (event) => this.submitted(event));
  }

  // Typing

  typed() {
    const text = this.words.value;
    const made = edit(this.shown, text, this.words.selectionEnd);
    this.marks = carry(this.marks, [made]);
    for (const { since } of this.told.values()) since.push(made);
    this.shown = text;
    this.fit();
    this.paint();
    if (!this.away) this.state(KEEPING);
    this.tell();
  }

  pressed(event) {
    if (event.key === "F8") {
      event.preventDefault();
      this.walk(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.requestSubmit(this.form.querySelector("[value=answer]"));
    }
  }

  /** Draws the text with its marks: plain text and marks in turn. What stands there already is left alone. */
  paint() {
    const pieces = [];
    let at = 0;
    for (const mark of this.marks.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
      const start = Math.max(at, mark.start);
      if (mark.end <= start) continue;
      pieces.push(["", this.shown.slice(at, start)], [mark.severity, this.shown.slice(start, mark.end)]);
      at = mark.end;
    }
    pieces.push(["", this.shown.slice(at) + "\n"]);
    pieces.forEach(([severity, text], number) => this.draw(severity, text, this.mirror.childNodes[number]));
    while (this.mirror.childNodes.length > pieces.length) this.mirror.lastChild.remove();
    this.scrolled();
  }

  draw(severity, text, there) {
    if (!there) return this.mirror.append(severity ? make("mark", severity, text) : text);
    if (severity && there.className !== severity) there.className = severity;
    const letters = severity ? there.firstChild : there;
    if (letters.data !== text) letters.data = text;
  }

  fit() {
    if (GROWS) return;
    const lowest = Math.max(288, window.innerHeight * 0.6);
    this.words.style.height = "auto";
    this.words.style.height = `${Math.min(lowest, this.words.scrollHeight + 2)}px`;
  }

  scrolled() {
    this.mirror.scrollTop = this.words.scrollTop;
  }

  // Loading the page again: this window stays itself, and goes on with what the studio had not heard or kept yet

  leave() {
    if (this.shown !== this.saved) this.tell(true);
    if (this.conflict) return;
    const said = [...this.past, this.saved, ...[...this.told.values()].map((said) => said.text), this.shown];
    const left = { window: this.name, rev: this.rev, text: this.shown, at: this.words.selectionStart, said };
    sessionStorage.setItem(this.attempt, JSON.stringify(left));
  }

  /** What this window left; null where another one wrote since: what is kept must be something that was said here. */
  leftBehind() {
    const left = JSON.parse(sessionStorage.getItem(this.attempt));
    sessionStorage.removeItem(this.attempt);
    return left?.said.includes(this.words.value) ? left : null;
  }

  // The line to the studio

  connect() {
    this.line = new WebSocket(`ws://${location.host}/ws/attempt/${encodeURIComponent(this.attempt)}`);
    this.line.onopen = () => {
      this.tries = 0;
      this.away = false;
      this.keeping();
      this.awaited = null;
      this.line.send(JSON.stringify({ hello: true, window: this.name, base: this.base }));
      if (this.shown) this.tell(true);
    };
    this.line.onmessage = (message) => this.hear(JSON.parse(message.data));
    this.line.onclose = () => this.lost();
  }

  lost() {
    if (this.closed) return;
    this.away = true;
    this.state(LOST);
    this.retry = setTimeout(() => this.connect(), AWAY[Math.min(this.tries++, AWAY.length - 1)]);
  }

  /** Tells the newest text: at once where nothing is awaited, else with the answer, or when that takes long. */
  tell(now = false) {
    if (this.closed || this.conflict || this.line.readyState !== WebSocket.OPEN) return;
    if (this.awaited && !now) {
      this.later ??= setTimeout(() => this.tell(true), IMPATIENT);
      return;
    }
    clearTimeout(this.later);
    this.later = null;
    if (this.told.get(this.rev)?.text === this.shown && this.awaited) return;
    this.rev += 1;
    this.awaited = this.rev;
    this.told.set(this.rev, { text: this.shown, since: [] });
    const said = { rev: this.rev, base: this.base, window: this.name, text: this.shown, seconds: this.seconds() };
    this.line.send(JSON.stringify(said));
  }

  hear(said) {
    if (said.held !== undefined) return this.stale(said.held);
    if (said.conflict) return this.hearOfAnother(said);
    if (said.fault) return this.notice(said.fault);
    if (said.base !== undefined) this.keep(said.rev, said.base);
    if (said.nudge) this.aside("Interviewer", said.nudge, "them");
    if (said.marks) this.see(said);
  }

  keep(rev, base) {
    this.base = base;
    this.keptRev = rev;
    this.past = [...this.past, this.saved].slice(-9);
    this.saved = this.told.get(rev)?.text ?? this.saved;
    this.form.elements.revision.value = base;
    this.away = false;
    this.keeping();
    this.forget();
  }

  see(said) {
    const { text, since } = this.told.get(said.rev) ?? {};
    if (text !== undefined) {
      const spread = said.marks.flatMap((mark) => [mark, ...mark.also.map(([start, end]) => ({ ...mark, start, end, again: true }))]);
      this.marks = carry(toUtf16(text, spread), since);
      this.paint();
      this.list();
    }
    this.time(said.layers);
    if (said.rev === this.awaited) this.awaited = null;
    this.read = said.rev;
    this.forget();
    if (text !== this.shown) this.tell();
  }

  /** Drops the texts that nobody asks for any more. */
  forget() {
    const oldest = Math.min(this.keptRev ?? 0, this.read ?? 0);
    for (const rev of this.told.keys()) if (rev < oldest && rev !== this.awaited) this.told.delete(rev);
  }

  /** The page shows an older revision than the one that is kept: load the newer one, unless something was typed here. */
  stale(held) {
    if (held > Math.max(this.base, this.known) && this.shown === this.saved) this.reload();
  }

  /** Another window went on with this answer; a warning that comes after this window took over is out of date. */
  hearOfAnother({ conflict, newer }) {
    if (typeof newer !== "number" || newer > this.base) this.fight(conflict);
  }

  fight(sentence) {
    if (this.conflict === sentence) return;
    this.conflict = sentence;
    this.notice(sentence, [
      ["Go on with this text", () => this.takeOver()],
      ["Show the other one", () => this.reload()],
    ]);
  }

  async takeOver() {
    const page = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("room");
    if (fresh?.dataset.attempt !== this.attempt) return this.reload();
    this.base = this.rev = Math.max(this.rev, Number(fresh.elements.revision.value));
    this.base = Number(fresh.elements.revision.value);
    this.form.elements.revision.value = this.base;
    this.conflict = false;
    this.awaited = null;
    document.getElementById("notice").hidden = true;
    this.tell(true);
    this.words.focus();
  }

  reload() {
    this.close();
    location.reload();
  }

  // What is seen in the text

  list() {
    const list = document.getElementById("findings");
    if (!list) return;
    const first = this.marks.filter((mark) => !mark.again);
    const shown = JSON.stringify(first.map((mark) => [mark.name, mark.message]));
    this.first = first;
    if (shown === this.listed) return;
    this.listed = shown;
    const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(...first.map((mark, number) => this.item(mark, number)));
    if (focused >= 0) (list.querySelectorAll("button")[Math.min(focused, first.length - 1)] ?? this.words).focus();
    document.getElementById("mending").hidden = first.length === 0;
    clearTimeout(this.counting);
    const count = `${first.length} to mend`;
    this.counting = setTimeout(() => (document.getElementById("count").textContent = count), QUIET);
  }

  item(mark, number) {
    const item = make("li", mark.severity);
    const button = Object.assign(make("button"), { type: "button" });
    button.append(make("strong", "", mark.name), " ", mark.message, make("span", "help", mark.help));
    button.addEventListener("click", () => this.select(this.first[number]));
    item.append(button);
    return item;
  }

  walk(step) {
    const places = (this.first ?? []).toSorted((one, other) => one.start - other.start);
    if (!places.length) return;
    const here = this.words.selectionStart;
    const next = places.find((mark) => mark.start > here) ?? places[0];
    const before = places.findLast((mark) => mark.start < here) ?? places.at(-1);
    this.select(step > 0 ? next : before);
  }

  select(mark) {
    const now = this.marks.find((each) => !each.again && each.name === mark?.name && each.message === mark.message);
    if (!now) return;
    this.words.focus();
    this.words.setSelectionRange(now.start, now.end);
    document.getElementById("count").textContent = `${now.name}: ${now.message}`;
  }

  time(layers) {
    for (const part of layers) {
      const row = document.querySelector(`#band li[data-name="${CSS.escape(part.name)}"]`);
      if (!row) continue;
      row.querySelector(".fill").style.width = `${Math.min(100, (100 * part.seconds) / Math.max(1, part.high))}%`;
      row.classList.toggle("over", part.seconds > part.high);
      row.querySelector(".time").firstChild.data = `${clock(part.seconds)} `;
    }
  }

  /** The parts as the page came with them. */
  fill(rows) {
    for (const row of rows) {
      const [spent, high] = [...row.textContent.matchAll(/(\d+):(\d\d)/g)].map(([, m, s]) => 60 * m + Number(s)).filter((_, n) => n !== 1);
      row.querySelector(".fill").style.width = `${Math.min(100, (100 * spent) / Math.max(1, high))}%`;
    }
  }

  // The clock

  seconds() {
    const running = this.since === null ? 0 : performance.now() - this.since;
    return Math.round((this.spent + running) / 100) / 10;
  }

  seenOrNot() {
    this.spent = this.seconds() * 1000;
    this.since = document.hidden ? null : performance.now();
  }

  tick() {
    const spent = this.seconds();
    const timer = document.getElementById("timer");
    if (!timer || timer.textContent === clock(spent)) return;
    timer.textContent = clock(spent);
    timer.classList.toggle("over", spent > this.high);
    this.form.elements.seconds.value = spent;
  }

  // Buttons

  async submitted(event) {
    const deed = event.submitter?.value ?? "answer";
    event.preventDefault();
    if (deed === "answer" && !this.words.value.trim()) return this.notice("Nothing is said yet: type your answer, or skip it.");
    if (deed === "hint") return this.hint();
    this.form.elements.seconds.value = this.seconds();
    const body = new URLSearchParams(new FormData(this.form));
    body.set("do", deed);
    await this.send(body);
  }

  async hint() {
    const body = new URLSearchParams({ do: "hint", attempt: this.attempt });
    const answer = await this.post(body, "application/json");
    if (answer?.ok) this.aside("Hint", (await answer.json()).words, "aside");
    else if (answer?.status === 409) this.fight(GIVEN);
    this.words.focus();
  }

  async send(body) {
    const buttons = [...this.form.querySelectorAll("button")];
    buttons.forEach((button) => (button.disabled = true));
    const answer = await this.post(body, "text/html");
    if (answer?.status === 409) this.fight(ELSEWHERE);
    else if (answer?.ok) return arrive(await answer.text(), this);
    else if (answer) this.notice("That did not work. What you typed is still here: try again.");
    buttons.forEach((button) => (button.disabled = false));
  }

  async post(body, accept) {
    try {
      return await fetch(this.form.action, { method: "POST", body, headers: { accept } });
    } catch {
      this.notice("The studio cannot be reached. What you typed is still here: start it again, then send it again.");
    }
  }

  // Small things

  aside(who, words, className) {
    const line = make("p", className);
    line.append(make("span", "who", who), " ", words);
    document.getElementById("asides").append(line);
  }

  notice(sentence, choices = []) {
    const notice = document.getElementById("notice");
    notice.replaceChildren(make("p", "", sentence));
    for (const [name, chosen] of choices) {
      const button = Object.assign(make("button", "", name), { type: "button" });
      button.addEventListener("click", chosen);
      notice.append(button, " ");
    }
    notice.hidden = false;
  }

  /** Says whether what is shown is kept; of an empty sheet there is nothing to say. */
  keeping() {
    const kept = this.shown ? "Kept." : document.getElementById("kept").dataset.before;
    this.state(this.saved === this.shown ? kept : KEEPING);
  }

  state(sentence) {
    const kept = document.getElementById("kept");
    if (kept.textContent !== sentence) kept.textContent = sentence;
  }

  close() {
    this.closed = true;
    clearInterval(this.ticking);
    clearTimeout(this.retry);
    clearTimeout(this.counting);
    clearTimeout(this.later);
    this.listeners.abort();
    this.line.close();
  }
}

/** The next page comes in place of this one; what a reader hears first is the new question. */
function arrive(html, room) {
  room.close();
  const fresh = new DOMParser().parseFromString(html, "text/html");
  document.title = fresh.title;
  document.querySelector("main").replaceWith(fresh.querySelector("main"));
  window.scrollTo(0, 0);
  enter();
  document.dispatchEvent(new Event("entered"));
  (document.getElementById("words") ?? document.querySelector("main")).focus();
}

function enter() {
  const form = document.getElementById("room");
  if (form) new Room(form);
}

enter();
