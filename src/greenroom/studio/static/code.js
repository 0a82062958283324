// The code editor: colours the mirror behind a textarea, and indents. The browser alone owns the text and its undo.
const KEYWORDS =
  "False None True and as assert async await break case class continue def del elif else except finally for from global if" +
  " import in is lambda match nonlocal not or pass raise return try while with yield";
const PIECES = new RegExp(
  String.raw`(?<comment>#[^\n]*)` +
    String.raw`|(?<string>(?:\b[rbfuRBFU]{1,2})?(?:'''[\s\S]*?(?:'''|$)|"""[\s\S]*?(?:"""|$)|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?))` +
    String.raw`|(?<keyword>\b(?:${KEYWORDS.split(" ").join("|")})\b)` +
    String.raw`|(?<number>\b\d(?:[\w.])*)`,
  "g",
);
const INDENT = "    ";

export function pieces(code) {
  const found = [];
  let at = 0;
  for (const match of code.matchAll(PIECES)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    if (match.index > at) found.push(["", code.slice(at, match.index)]);
    found.push([kind, match[0]]);
    at = match.index + match[0].length;
  }
  if (at < code.length) found.push(["", code.slice(at)]);
  return found;
}

function colour(code, field) {
  const parts = pieces(field.value).map(([kind, words]) => {
    if (!kind) return document.createTextNode(words);
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = words;
    return span;
  });
  code.replaceChildren(...parts, document.createTextNode("\n"));
}

function insert(field, text) {
  // execCommand is the one way to change a textarea that leaves the native undo whole
  if (!document.execCommand("insertText", false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
}

function beginOfLine(field, at) {
  return field.value.lastIndexOf("\n", at - 1) + 1;
}

function indentLines(field, back) {
  const from = beginOfLine(field, field.selectionStart);
  const to = field.selectionEnd;
  const before = field.value.slice(from, to);
  const after = back ? before.replace(/^ {1,4}/gm, "") : before.replace(/^(?=.)/gm, INDENT);
  if (after === before) return;
  field.setSelectionRange(from, to);
  insert(field, after);
  field.setSelectionRange(from, from + after.length);
}

function newLine(field) {
  const from = beginOfLine(field, field.selectionStart);
  const line = field.value.slice(from, field.selectionStart);
  insert(field, "\n" + line.match(/^ */)[0] + (line.trimEnd().endsWith(":") ? INDENT : ""));
}

function press(event, field, leaving) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return true;
  if (event.key === "Tab" && !leaving) {
    event.preventDefault();
    if (event.shiftKey || field.selectionStart !== field.selectionEnd) indentLines(field, event.shiftKey);
    else insert(field, INDENT);
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    newLine(field);
  }
  return leaving && event.key === "Shift";
}

export function edit(place) {
  const field = place.querySelector("textarea");
  const mirror = place.querySelector(".code-mirror");
  const code = mirror.querySelector("code");
  let leaving = false;
  const follow = () => {
    mirror.scrollTop = field.scrollTop;
    mirror.scrollLeft = field.scrollLeft;
  };
  field.addEventListener("keydown", (event) => (leaving = press(event, field, leaving)));
  field.addEventListener("blur", () => (leaving = false));
  field.addEventListener("input", () => {
    colour(code, field);
    follow();
  });
  field.addEventListener("scroll", follow);
  place.classList.add("is-coloured");
  colour(code, field);
}

function enter() {
  for (const place of document.querySelectorAll("[data-code]:not(.is-coloured)")) edit(place);
}

enter();
document.addEventListener("entered", enter);
