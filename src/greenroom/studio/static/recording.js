// A recording: the microphone, what is heard in it, and the pieces of it on their way to the studio.
import { Hearing } from "./hearing.js";

const PIECE = 1000; // milliseconds of sound in a piece
const AGAIN = 1000; // milliseconds before a piece that did not arrive is sent again
const WAITING = 4000; // milliseconds that an answer waits for the last pieces
const FORMS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const BITS = 48000;
const SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const REFUSED = {
  NotAllowedError: "The browser may not use the microphone: allow it beside the address and press again, or type your answer.",
  NotFoundError: "No microphone was found: plug one in and press again, or type your answer.",
  NotReadableError: "Another program holds the microphone: close that one and press again, or type your answer.",
};
const UNUSABLE = "This browser cannot record here: type your answer, or take it from a file.";
const UNPLUGGED = "The microphone is gone; what was recorded is kept.";

/** A fault that can be told as it is. */
export class Fault extends Error {}

export class Recording {
  /** Begins. `told` is called with what there is to tell: { level, seconds, pauses }, { fault } or { ended }. */
  static async begin(place, told) {
    const stream = await microphone();
    try {
      const context = new AudioContext();
      await context.audioWorklet.addModule("/static/levels.js");
      return new Recording(place, told, stream, context);
    } catch {
      stream.getTracks().forEach((track) => track.stop());
      throw new Fault(UNUSABLE);
    }
  }

  constructor(place, told, stream, context) {
    const form = FORMS.find((each) => MediaRecorder.isTypeSupported(each));
    this.told = told;
    this.stream = stream;
    this.context = context;
    this.hearing = new Hearing();
    this.pauses = 0;
    this.line = new Line(place, form.split(";")[0], (fault) => this.cut(fault));
    this.recorder = new MediaRecorder(stream, { mimeType: form, audioBitsPerSecond: BITS });
    this.recorder.ondataavailable = ({ data }) => this.send(data);
    this.stopped = new Promise((resolve) => (this.recorder.onstop = resolve));
    stream.getAudioTracks()[0].onended = () => this.cut(UNPLUGGED);
    this.listen();
    this.recorder.start(PIECE);
  }

  listen() {
    const levels = new AudioWorkletNode(this.context, "levels", { numberOfOutputs: 0 });
    levels.port.onmessage = ({ data }) => this.hear(data);
    this.context.createMediaStreamSource(this.stream).connect(levels);
    this.context.resume();
  }

  hear(level) {
    if (this.recorder.state !== "recording") return;
    this.hearing.hear(level);
    this.told({ level, seconds: this.hearing.seconds, pauses: this.pauses + this.hearing.drained.pauses.length });
  }

  send(sound) {
    const heard = this.hearing.drain();
    this.pauses += heard.pauses.length;
    this.line.push(heard, sound);
  }

  /** Ends it, and waits until all of it is kept, or for a while. */
  async end() {
    if (this.recorder.state !== "inactive") this.recorder.stop();
    this.stream.getTracks().forEach((track) => track.stop());
    await this.stopped;
    this.context.close().catch(() => {});
    return this.line.emptied();
  }

  cut(fault) {
    this.told({ fault });
    this.end().then(() => this.told({ ended: true }));
  }
}

async function microphone() {
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) throw new Fault(UNUSABLE);
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: SOUND });
  } catch (error) {
    throw new Fault(REFUSED[error.name] ?? UNUSABLE);
  }
}

/** The pieces of one recording that are not kept yet, in order. */
class Line {
  constructor(place, form, cut) {
    this.place = place;
    this.form = form;
    this.cut = cut;
    this.take = crypto.randomUUID();
    this.pieces = [];
    this.number = 0;
    this.sending = null;
  }

  push(heard, sound) {
    const facts = { take: this.take, number: this.number++, form: this.form, ...heard };
    this.pieces.push(new Blob([JSON.stringify(facts), "\n", sound]));
    this.sending ??= this.send().finally(() => (this.sending = null));
  }

  async send() {
    while (this.pieces.length) {
      const answer = await fetch(this.place, { method: "POST", body: this.pieces[0] }).catch(() => null);
      if (answer?.ok) this.pieces.shift();
      else if (answer && answer.status !== 401) return this.refused(answer);
      else await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  async refused(answer) {
    const said = await answer.json().catch(() => ({}));
    this.pieces = [];
    this.push = () => {};
    this.cut(said.fault ?? "The recording cannot be kept; what was kept so far stays.");
  }

  /** Whether all of it arrived. */
  async emptied() {
    const late = new Promise((resolve) => setTimeout(resolve, WAITING));
    await Promise.race([this.sending, late]);
    return this.pieces.length === 0;
  }
}
