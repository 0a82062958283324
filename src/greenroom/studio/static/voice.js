// The voice in the room: recorded only while the button is pressed, kept on this machine. Typing goes on whatever happens here.

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;

class Voice {
  constructor(section) {
    this.section = section;
    this.form = document.getElementById("room");
    this.place = `/attempt/${encodeURIComponent(this.form.dataset.attempt)}`;
    this.button = section.querySelector("#record");
    this.meter = section.querySelector("#level");
    this.said = section.querySelector("#voice-said");
    this.before = Number(section.dataset.seconds);
    this.recording = null;
    this.button.addEventListener("click", () => this.toggle());
    this.form.addEventListener("submit", (event) => this.submitted(event), { capture: true });
    section.querySelector("#take-file").addEventListener("change", ({ target }) => this.take(target));
    section.querySelector("#write")?.addEventListener("click", () => this.write());
    this.form.elements.words.addEventListener("paste", (event) => this.pasted(event));
    section.hidden = false;
  }

  async toggle() {
    if (this.busy) return;
    this.busy = true;
    await (this.recording ? this.stop() : this.start());
    this.busy = false;
  }

  async start() {
    this.say("Asking for the microphone …");
    try {
      const { Recording } = await import("./recording.js");
      this.recording = await Recording.begin(`${this.place}/voice`, (told) => this.hear(told));
    } catch (fault) {
      return this.say(fault.message);
    }
    this.show(true);
    this.say("Recording. It stays on this machine.");
  }

  async stop() {
    const recording = this.recording;
    if (!recording) return true;
    const isKept = await recording.end();
    if (this.recording === recording) this.stopped();
    this.say(isKept ? `${clock(this.before)} recorded.` : "The studio cannot be reached: leave this window open, it goes on by itself.");
    return isKept;
  }

  stopped() {
    this.before += this.recording.hearing.seconds;
    this.recording = null;
    this.show(false);
    for (const each of this.section.querySelectorAll(".once-recorded")) each.hidden = !this.before;
  }

  show(isRecording) {
    this.button.setAttribute("aria-pressed", isRecording);
    this.meter.hidden = !isRecording;
  }

  hear({ level, seconds, pauses, fault, ended }) {
    if (fault) return this.say(fault);
    if (ended) return this.recording && this.stopped();
    this.meter.value = level;
    const told = `${clock(this.before + seconds)} recorded${pauses ? `, ${pauses} ${pauses === 1 ? "pause" : "pauses"}` : ""}`;
    const count = this.section.querySelector("#recorded");
    if (count.textContent !== told) count.textContent = told;
  }

  /** An answer waits until its voice is kept; then it is given as if nothing had been. */
  async submitted(event) {
    if (!this.recording || event.submitter?.value === "hint") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.busy) return;
    this.busy = true;
    await this.stop();
    this.busy = false;
    this.form.requestSubmit(event.submitter);
  }

  // Words that come from elsewhere

  async take(input) {
    const [file] = input.files;
    if (file) await this.bring((words) => words.taken(file, this.place));
    input.value = "";
  }

  pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/^\s*[\d:.,]+\s+-->\s+[\d:.,]+/m.test(text)) return;
    event.preventDefault();
    this.bring((words) => words.timed(new Blob([text]), this.place));
  }

  async write() {
    const button = this.section.querySelector("#write");
    if (this.stopWriting) return this.stopWriting();
    const until = new Promise((resolve) => (this.stopWriting = resolve));
    const named = button.textContent;
    button.textContent = "Stop writing";
    await this.bring((words) => words.written(this.place, until, (seconds) => this.tell(`${button.dataset.engine} is writing … ${clock(seconds)}`)));
    this.stopWriting = null;
    button.textContent = named;
  }

  /** Puts words into the sheet, so that they can be mended and undone as if they had been typed. */
  async bring(fetched) {
    try {
      const words = await fetched(await import("./words.js"));
      const sheet = this.form.elements.words;
      sheet.focus();
      sheet.setSelectionRange(sheet.value.length, sheet.value.length);
      document.execCommand("insertText", false, (sheet.value.trim() && !sheet.value.endsWith("\n") ? "\n" : "") + words);
      this.say("The words are in the sheet; mend them as you like.");
    } catch (fault) {
      this.say(fault.message);
    }
    this.tell("");
  }

  say(sentence) {
    this.said.textContent = sentence;
  }

  /** What changes every second is shown and not read out. */
  tell(sentence) {
    this.section.querySelector("#recorded").textContent = sentence || (this.before ? `${clock(this.before)} recorded` : "");
  }
}

function enter() {
  const section = document.getElementById("voice");
  if (section) new Voice(section);
}

document.addEventListener("entered", enter);
enter();
