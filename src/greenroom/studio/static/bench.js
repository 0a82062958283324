// The workbench: five stages of one exercise. The browser alone owns what is typed; the studio is told the texts, and answers with
// what it has kept. What came of a run, a question or a submission is taken from the page that the studio sends, and never a text.
const IMPATIENT = 500; // milliseconds after which the newest text is told even where an answer is still awaited
const AWAY = [300, 1000, 3000]; // milliseconds before the line is tried again

const NARROW = matchMedia("(max-width: 60rem)");

const KEEPING = "Keeping …";
const LOST = "Not kept just now: the studio cannot be reached. Leave this window open; it goes on by itself.";
const UNREACHED = "The studio cannot be reached. What you typed is still here: start it again, then try again.";
const ELSEWHERE = "This exercise went on in another window. What you typed here is still here; choose which of the two goes on.";
const WAITING = { run: "Running …", submit: "Judging …", ask: "…", hint: "…", finish: "Finishing …" };
const DONE = { run: "The results are there.", submit: "The verdict is there.", hint: "A hint is there.", ask: "" };

const clock = (seconds) => `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`;
const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });

/** The text of one stage: what is shown, what was told, what is kept. */
class Field {
  constructor(bench, box) {
    this.bench = bench;
    this.box = box;
    this.name = box.name;
    this.hidden = bench.form.elements[`base-${this.name}`];
    this.attempt = this.hidden.dataset.attempt;
    this.base = Number(this.hidden.value);
    const left = this.leftBehind();
    this.rev = this.known = Math.max(this.base, left?.rev ?? 0);
    this.saved = box.defaultValue; // something may have been typed before this script was there
    this.past = [];
    this.told = new Map();
    const seen = bench.form.querySelector(`.path [value=${this.name}] .written`);
    this.start = seen.hidden ? this.saved.trim() : ""; // what stands there without having been written
    if (left) {
      box.value = left.text;
      box.dispatchEvent(new Event("input"));
    }
    box.addEventListener("input", () => this.typed(), { signal: bench.listeners.signal });
  }

  get isKept() {
    return this.box.value === this.saved;
  }

  typed() {
    if (!this.bench.away) this.bench.keeping();
    this.tell();
    this.bench.writtenIn(this);
  }

  /** Tells the newest text: at once where nothing is awaited, else with the answer, or when that takes long. */
  tell(now = false) {
    if (!this.bench.canTell || (this.isKept && !this.awaited)) return;
    if (this.awaited && !now) {
      this.later ??= setTimeout(() => this.tell(true), IMPATIENT);
      return;
    }
    clearTimeout(this.later);
    this.later = null;
    if (this.awaited && this.told.get(this.rev) === this.box.value) return;
    this.awaited = this.next();
    this.bench.say({ attempt: this.attempt, rev: this.rev, base: this.base, text: this.box.value, seconds: this.bench.secondsOf(this.name) });
  }

  /** A revision more, which is what is shown now. */
  next() {
    this.rev += 1;
    this.told.set(this.rev, this.box.value);
    return this.rev;
  }

  keep(rev, base) {
    this.base = base;
    this.hidden.value = base;
    this.past = [...this.past, this.saved].slice(-9);
    this.saved = this.told.get(rev) ?? this.saved;
    for (const old of this.told.keys()) if (old < rev) this.told.delete(old);
    if (rev === this.awaited) this.awaited = null;
    if (!this.isKept) this.tell();
  }

  /** Loading the page again: this window stays itself, and goes on with what the studio had not heard or kept yet. */
  leave() {
    const said = [...this.past, this.saved, ...this.told.values(), this.box.value];
    sessionStorage.setItem(this.attempt, JSON.stringify({ window: this.bench.name, rev: this.rev, text: this.box.value, said }));
  }

  leftBehind() {
    const left = JSON.parse(sessionStorage.getItem(this.attempt));
    sessionStorage.removeItem(this.attempt);
    if (!left?.said.includes(this.box.defaultValue)) return null;
    this.bench.name ??= left.window;
    return left.window === this.bench.name ? left : null;
  }
}

class Bench {
  constructor(form) {
    this.form = form;
    this.listeners = new AbortController();
    this.fields = [...form.querySelectorAll(".stage textarea")].map((box) => new Field(this, box));
    this.name ??= crypto.randomUUID();
    this.stage = form.elements.stage.value;
    this.minutes = Number(form.dataset.minutes);
    this.spent = Object.fromEntries(this.fields.map(({ name }) => [name, Number(form.elements[`seconds-${name}`].value)]));
    this.since = document.hidden ? null : performance.now();
    this.tries = 0;
    form.elements.window.value = this.name;
    form.classList.add("is-live");
    this.listen();
    this.fold();
    this.connect();
    this.ticking = setInterval(() => this.tick(), 250);
    this.tick();
    this.keeping();
  }

  listen() {
    const on = (target, event, heard) => target.addEventListener(event, heard, { signal: this.listeners.signal });
    on(document, "visibilitychange", () => this.seenOrNot());
    on(window, "pagehide", () => this.leave());
    on(this.form, "submit", (event) => this.submitted(event));
    on(this.form, "keydown", (event) => this.pressed(event));
    on(NARROW, "change", () => (NARROW.matches ? this.fold() : this.unfold()));
  }

  pressed(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const button = this.form.querySelector(`#stage-${this.stage} [value=run]`);
    if (button && !button.disabled) this.form.requestSubmit(button);
  }

  // Stages

  go(stage) {
    this.count();
    this.stage = this.form.elements.stage.value = stage;
    for (const section of this.form.querySelectorAll(".stage")) section.hidden = section.dataset.stage !== stage;
    for (const button of this.form.querySelectorAll(".path button")) {
      if (button.value === stage) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
    this.form.className = this.form.className.replace(/\bat-\w+/, `at-${stage}`);
    history.replaceState(null, "", `?stage=${stage}`);
    this.fold();
    document.getElementById(`head-${stage}`).focus({ preventScroll: true });
    document.getElementById("work").scrollIntoView({ block: "nearest" });
  }

  /** Where there is no room beside it, the exercise makes room for the code. */
  fold() {
    const isCode = this.stage === "implement" || this.stage === "test";
    if (NARROW.matches && isCode) this.form.querySelector(".statement").open = false;
  }

  unfold() {
    this.form.querySelector(".statement").open = true;
  }

  writtenIn(field) {
    const text = field.box.value.trim();
    this.form.querySelector(`.path [value=${field.name}] .written`).hidden = !text || text === field.start;
  }

  // The line to the studio

  get canTell() {
    return !this.closed && !this.conflict && this.line?.readyState === WebSocket.OPEN;
  }

  connect() {
    this.line = new WebSocket(`ws://${location.host}/ws/code/${encodeURIComponent(this.form.dataset.rehearsal)}`);
    this.line.onopen = () => {
      this.tries = 0;
      this.away = false;
      this.say({ hello: true, window: this.name });
      for (const field of this.fields) {
        field.awaited = null;
        if (!field.isKept) field.tell(true);
      }
      this.keeping();
    };
    this.line.onmessage = (message) => this.hear(JSON.parse(message.data));
    this.line.onclose = () => this.lost();
  }

  say(facts) {
    this.line.send(JSON.stringify(facts));
  }

  lost() {
    if (this.closed) return;
    this.away = true;
    this.state(LOST);
    this.retry = setTimeout(() => this.connect(), AWAY[Math.min(this.tries++, AWAY.length - 1)]);
  }

  hear(said) {
    if (said.held !== undefined) return this.stale(said.held);
    if (said.news) return this.refresh();
    const field = this.fields.find(({ attempt }) => attempt === said.attempt);
    if (!field) return;
    if (said.conflict) {
      if (typeof said.newer !== "number" || said.newer > field.base) this.fight();
    } else if (said.fault) this.notice(said.fault);
    else if (said.base !== undefined) {
      field.keep(said.rev, said.base);
      this.keeping();
    }
  }

  /** The page shows an older revision than the one that is kept: load the newer one, unless something was typed here. */
  stale(held) {
    const isOld = (field) => (held[field.attempt] ?? 0) > Math.max(field.base, field.known);
    if (this.fields.some(isOld) && this.fields.every((field) => field.isKept)) this.reload();
  }

  fight() {
    if (this.conflict) return;
    this.conflict = true;
    this.notice(ELSEWHERE, [
      ["Go on with what is here", () => this.takeOver()],
      ["Show the other one", () => this.reload()],
    ]);
  }

  async takeOver() {
    const fresh = await this.page();
    const form = fresh?.getElementById("bench");
    if (form?.elements.exercise.value !== this.form.elements.exercise.value) return this.reload();
    this.conflict = false;
    for (const field of this.fields) {
      const kept = form.elements[field.name];
      field.base = Number(form.elements[`base-${field.name}`].value);
      field.rev = Math.max(field.rev, field.base);
      field.hidden.value = field.base;
      field.saved = kept.value;
      field.awaited = null;
      field.tell(true);
    }
    document.getElementById("notice").hidden = true;
  }

  reload() {
    this.close();
    location.reload();
  }

  // Buttons

  async submitted(event) {
    const button = event.submitter;
    event.preventDefault();
    if (button?.name === "go") return this.go(button.value);
    const deed = button?.value ?? "ask";
    if (this.busy) return;
    if (deed === "ask" && !this.form.elements.ask.value.trim()) return this.notice("Type your question first, as you would say it.");
    await this.act(deed, document.activeElement);
  }

  async act(deed, from) {
    this.busy = true;
    this.form.setAttribute("aria-busy", "true");
    const buttons = [...this.form.querySelectorAll("[name=do]")];
    buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
    document.getElementById("notice").hidden = true;
    this.announce(WAITING[deed] ?? "");
    const working = this.form.querySelector(`#stage-${this.stage} [value=${deed}]`);
    const was = working?.textContent;
    if (working && WAITING[deed] && deed !== "ask") working.textContent = WAITING[deed];
    const answer = await this.post(deed);
    if (working && was) working.textContent = was;
    buttons.forEach((button) => button.removeAttribute("aria-disabled"));
    this.form.removeAttribute("aria-busy");
    this.busy = false;
    if (answer) await this.arrive(answer, deed, from);
  }

  /** Sends everything, so that nothing that is typed is kept later than the deed is done. */
  async post(deed) {
    this.count();
    for (const field of this.fields) {
      this.form.elements[`seconds-${field.name}`].value = this.secondsOf(field.name);
      this.form.elements[`revision-${field.name}`].value = field.isKept ? "" : field.next();
    }
    const body = new URLSearchParams(new FormData(this.form));
    body.set("do", deed);
    const sent = this.fields.map((field) => [field, field.rev, field.box.value]);
    try {
      const answer = await fetch(this.form.action, { method: "POST", body });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.status === 409) this.fight();
      else if (fresh.getElementById("bench")) for (const [field, rev, text] of sent) this.kept(field, rev, text, fresh);
      return { status: answer.status, url: answer.url, fresh };
    } catch {
      this.notice(UNREACHED);
      return null;
    }
  }

  kept(field, rev, text, fresh) {
    const form = fresh.getElementById("bench");
    if (form.elements.exercise.value !== this.form.elements.exercise.value) return;
    const base = Number(form.elements[`base-${field.name}`].value);
    if (form.elements[field.name].value !== text || base < field.base) return;
    field.told.set(rev, text);
    field.keep(rev, base);
    this.keeping();
  }

  async arrive({ status, fresh }, deed, from) {
    if (status === 409) return;
    const form = fresh.getElementById("bench");
    if (!form && status >= 400) return this.notice(fresh.querySelector("main p")?.textContent ?? UNREACHED);
    if (form?.elements.exercise.value !== this.form.elements.exercise.value) return this.moveOn(fresh);
    this.take(fresh);
    if (status === 422) return this.announce("");
    if (deed === "ask") {
      this.form.elements.ask.value = "";
      this.form.elements.ask.focus();
      document.getElementById("conversation").lastElementChild?.scrollIntoView({ block: "nearest" });
    } else if (deed === "run" || deed === "submit") {
      document.getElementById("results").scrollIntoView({ block: "nearest" });
      if (from?.isConnected) from.focus({ preventScroll: true });
    }
    this.announce(this.summary(deed));
  }

  summary(deed) {
    const head = document.querySelector("#results .outcome, #results h3");
    return deed === "run" || deed === "submit" ? `${DONE[deed]} ${head?.textContent.trim() ?? ""}` : (DONE[deed] ?? "");
  }

  /** What the studio says of the round, in place of what stood there; what is typed stays as it is. */
  take(fresh) {
    for (const place of this.form.querySelectorAll("[data-fresh]")) {
      const newer = fresh.getElementById(place.id);
      if (!newer || newer.innerHTML === place.innerHTML) {
        if (newer && place.id === "notice") place.hidden = newer.hidden;
        continue;
      }
      const opened = [...place.querySelectorAll("details")].map((each) => each.open);
      place.replaceChildren(...newer.childNodes);
      place.hidden = newer.hidden;
      [...place.querySelectorAll("details")].forEach((each, number) => (each.open = opened[number] ?? each.open));
    }
  }

  async refresh() {
    if (this.busy) return;
    const fresh = await this.page();
    const form = fresh?.getElementById("bench");
    if (!fresh) return;
    if (form?.elements.exercise.value !== this.form.elements.exercise.value) return this.moveOn(fresh);
    const before = document.getElementById("results").textContent;
    const shown = document.getElementById("notice");
    const [words, isHidden] = [[...shown.childNodes], shown.hidden];
    this.take(fresh);
    shown.replaceChildren(...words);
    shown.hidden = isHidden;
    if (document.getElementById("results").textContent !== before) this.announce("Something more was measured.");
  }

  async page() {
    try {
      const answer = await fetch(`${location.pathname}?stage=${this.stage}`);
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return null;
    }
  }

  /** The next page comes in place of this one. */
  moveOn(fresh) {
    this.close();
    show(fresh);
  }

  // The clock

  /** Seconds of a stage; the time since it was last counted belongs to the one that is shown. */
  secondsOf(name) {
    const running = this.since === null || name !== this.stage ? 0 : (performance.now() - this.since) / 1000;
    return Math.round(10 * (this.spent[name] + running)) / 10;
  }

  count() {
    this.spent[this.stage] = this.secondsOf(this.stage);
    this.since = document.hidden ? null : performance.now();
  }

  /** Time that was spent reading counts, too, although nothing was typed in it. */
  tellTime() {
    if (this.closed || this.conflict || this.away) return;
    const body = new URLSearchParams({ do: "keep", window: this.name, stage: this.stage });
    body.set("exercise", this.form.elements.exercise.value);
    for (const { name } of this.fields) body.set(`seconds-${name}`, this.secondsOf(name));
    navigator.sendBeacon(this.form.action, body);
  }

  seenOrNot() {
    const running = this.since === null ? 0 : (performance.now() - this.since) / 1000;
    this.spent[this.stage] += running;
    this.since = document.hidden ? null : performance.now();
    if (document.hidden) this.tellTime();
  }

  tick() {
    const spent = this.fields.reduce((sum, { name }) => sum + this.secondsOf(name), 0);
    const shown = document.getElementById("spent");
    if (!shown || shown.textContent === clock(spent)) return;
    shown.textContent = clock(spent);
    document.getElementById("timer").classList.toggle("over", spent > 60 * this.minutes);
  }

  // Small things

  leave() {
    for (const field of this.fields) {
      if (!field.isKept) field.tell(true);
      if (!this.conflict) field.leave();
    }
    if (this.since !== null) this.tellTime();
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

  keeping() {
    const kept = document.getElementById("kept");
    if (this.away) return;
    const words = this.fields.some((field) => field.past.length) ? "Kept." : kept.dataset.before;
    this.state(this.fields.every((field) => field.isKept) ? words : KEEPING);
  }

  state(sentence) {
    const kept = document.getElementById("kept");
    if (kept.textContent !== sentence) kept.textContent = sentence;
  }

  announce(sentence) {
    document.getElementById("said").textContent = sentence;
  }

  close() {
    this.closed = true;
    clearInterval(this.ticking);
    clearTimeout(this.retry);
    for (const field of this.fields) clearTimeout(field.later);
    this.listeners.abort();
    this.line.close();
  }
}

/** A finished exercise: what is measured in the background comes by itself. */
class Over {
  constructor(place) {
    this.place = place;
    if ("waits" in place.dataset) this.connect();
  }

  connect() {
    this.line = new WebSocket(`ws://${location.host}/ws/code/${encodeURIComponent(this.place.dataset.rehearsal)}`);
    this.line.onopen = () => {
      this.line.send(JSON.stringify({ hello: true, window: crypto.randomUUID() }));
    };
    this.line.onmessage = () => this.look();
    this.line.onclose = () => (this.retry = setTimeout(() => this.connect(), AWAY.at(-1)));
  }

  async look() {
    try {
      const answer = await fetch(location.href);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const newer = fresh.getElementById("over");
      if (newer?.innerHTML === this.place.innerHTML) return;
      this.line.onclose = this.line.onmessage = null;
      this.line.close();
      show(fresh, Boolean(newer && "waits" in newer.dataset));
    } catch {
      // the line is lost as well, and is tried again
    }
  }
}

function show(fresh, isMore = false) {
  document.title = fresh.title;
  document.querySelector("main").replaceWith(fresh.querySelector("main"));
  const stage = document.getElementById("bench")?.elements.stage.value;
  history.replaceState(null, "", stage ? `?stage=${stage}` : location.pathname);
  document.dispatchEvent(new Event("entered"));
  enter();
  if (isMore) return;
  window.scrollTo(0, 0);
  document.querySelector("main").focus();
}

function enter() {
  const form = document.getElementById("bench");
  const over = document.getElementById("over");
  if (form) new Bench(form);
  if (over) new Over(over);
}

enter();
