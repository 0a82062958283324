// Blocks by mouse: what is dropped on a day is sent by the block's own form, as the select and its button send it.
const blocks = [...document.querySelectorAll(".block:has(.move)")];
const days = [...document.querySelectorAll(".day")];
let dragged = null; // the form of the block that is under way

document.getElementById("by-mouse")?.toggleAttribute("hidden", !blocks.length || !matchMedia("(hover: hover)").matches);

for (const block of blocks) {
  const summary = block.querySelector("summary"); // fields below it keep their own dragging
  summary.draggable = true;
  summary.addEventListener("dragstart", (event) => {
    dragged = block.querySelector(".move");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", summary.innerText);
    block.classList.add("away");
  });
  summary.addEventListener("dragend", () => {
    dragged = null;
    block.classList.remove("away");
    over(null);
  });
}

for (const day of days) {
  day.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    over(day);
  });
  day.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    if (!day.contains(dragged)) move(dragged, day.dataset.day);
  });
}

for (const week of document.querySelectorAll(".week:not([open])")) {
  week.addEventListener("dragenter", () => dragged && (week.open = true));
}

function over(day) {
  for (const each of days) each.classList.toggle("over", each === day);
}

/** Any day may be asked for; the studio says where a rule forbids it. */
function move(form, day) {
  const select = form.elements.day;
  if (![...select.options].some((option) => option.value === day)) select.add(new Option(day, day));
  select.value = day;
  form.requestSubmit(form.elements.do);
}
