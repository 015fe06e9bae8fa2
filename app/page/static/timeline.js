// The timeline: filters and the slider without loading anew, statements beside it, arrow keys, and bars that zoom.

import { addressOf, live, show } from "./live.js";

const form = document.querySelector("form[data-live]");
const dialog = document.getElementById("evidence");
const DAY = 86400000;
const STANCES = { d: "demands", a: "accepts", o: "open to", r: "rejects" };
const narrow = matchMedia("(max-width: 42rem)");

const fitted = (address) => {
  const url = new URL(address, location.href);
  if (narrow.matches) url.searchParams.set("narrow", "true");
  else url.searchParams.delete("narrow");
  return url.pathname + url.search;
};
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const words = (day) => new Date(day * DAY).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A slider over the days on which articles were printed; at its end everything is known. */
function slider() {
  const { first, last } = document.getElementById("figure").dataset;
  const day = form.elements.as_of_published;
  if (!first || first === last) return;
  const box = document.createElement("div");
  box.className = "slider";
  box.innerHTML = '<label for="known">As known on</label><input type="range" id="known"><output for="known"></output>';
  const range = box.querySelector("input");
  const output = box.querySelector("output");
  range.min = Date.parse(first) / DAY;
  range.max = Date.parse(last) / DAY;
  range.value = day.value ? Date.parse(day.value) / DAY : range.max;
  const tell = () => {
    output.textContent = range.value === range.max ? "today" : words(range.value);
    range.setAttribute("aria-valuetext", output.textContent);
  };
  let waiting;
  range.addEventListener("input", () => {
    tell();
    day.value = range.value === range.max ? "" : iso(range.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => show(fitted(addressOf(form))), 150);
  });
  range.addEventListener("change", (event) => event.stopPropagation());
  day.addEventListener("change", () => {
    range.value = day.value ? Date.parse(day.value) / DAY : range.max;
    tell();
  });
  tell();
  form.querySelector(".row").after(box);
}

/** One stop for each lane; arrows lead from mark to mark and from lane to lane. */
function stops() {
  for (const lane of document.querySelectorAll(".strip")) {
    lane.querySelectorAll("a").forEach((mark, n) => mark.setAttribute("tabindex", n ? "-1" : "0"));
  }
}

function step(event) {
  const mark = event.target.closest?.(".strip a");
  if (!mark) return;
  const marks = [...mark.closest(".strip").querySelectorAll("a")];
  const lanes = [...document.querySelectorAll(".strip")].filter((lane) => lane.querySelector("a"));
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const across = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = (each) => parseFloat(each.querySelector("use").getAttribute("x"));
  let next;
  if (along) next = marks[marks.indexOf(mark) + along];
  else if (across) {
    const lane = lanes[lanes.indexOf(mark.closest(".strip")) + across];
    next = lane && [...lane.querySelectorAll("a")].sort((a, b) => Math.abs(place(a) - place(mark)) - Math.abs(place(b) - place(mark)))[0];
  } else return;
  event.preventDefault();
  next?.focus();
}

/** The statement beside the timeline, which stays where it is. */
async function open(address) {
  const reply = await fetch(address);
  const found = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("statement");
  if (!found) { location.href = address; return; }
  const link = document.createElement("p");
  link.innerHTML = "<a>On a page of its own</a>";
  link.firstChild.href = address;
  dialog.querySelector("div").replaceChildren(found, link);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

/** Which span of a bar chart lies under the pointer, and what was counted there. */
function span(event) {
  const bars = event.target.closest?.(".bars");
  if (!bars) return null;
  const plot = document.querySelector(".plot").dataset;
  const box = bars.getBoundingClientRect();
  const share = ((event.clientX - box.left) / box.width - 0.02) / 0.96;
  const day = Date.parse(plot.from) / DAY + Math.floor(share * plot.days);
  const length = Number(plot.span);
  const first = Math.floor(day / length) * length;
  const counts = [...bars.dataset.counts.matchAll(new RegExp(`\\b${first / length}([a-z])(\\d+)`, "g"))];
  return { bars, first, last: first + length - 1, counts: counts.map(([, stance, n]) => `${n} ${STANCES[stance]}`) };
}

let tip;
function hint(event) {
  const found = span(event);
  tip?.remove();
  if (!found) return;
  tip = document.createElement("div");
  tip.className = "tip";
  const days = `${words(found.first)}${found.last > found.first ? ` – ${words(found.last)}` : ""}`;
  tip.textContent = `${days}: ${found.counts.join(", ") || "nothing"}`;
  document.body.append(tip);
  tip.style.left = `${Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${event.clientY + 16}px`;
}

function zoom(found) {
  form.elements.demand.value = found.bars.dataset.demand;
  form.elements.from.value = iso(found.first);
  form.elements.to.value = iso(found.last);
  show(fitted(addressOf(form)));
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const found = span(event);
  if (found) { tip?.remove(); zoom(found); return; }
  const link = event.target.closest?.("a");
  const href = link?.getAttribute("href") ?? "";
  const marked = link?.closest(".strip, .cards, dialog") && href.startsWith("/statement/") && link.textContent !== "On a page of its own";
  if (marked) { event.preventDefault(); open(href); }
});
document.addEventListener("keydown", step);
document.addEventListener("pointermove", hint);
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
document.addEventListener("parley:shown", stops);
live(form, fitted);
slider();
stops();
if (narrow.matches && document.querySelector(".plot")) show(fitted(location.href), { remember: false });
