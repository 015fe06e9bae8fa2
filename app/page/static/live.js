// Shows another address's figure in place of this one's, without loading the page anew.

let latest = 0;

/** Fetch a page and take over its figure; later calls win over earlier ones that are still under way. */
export async function show(address, { remember = true } = {}) {
  const figure = document.getElementById("figure");
  const turn = ++latest;
  figure.setAttribute("aria-busy", "true");
  const reply = await fetch(address, { headers: { accept: "text/html" } });
  const text = await reply.text();
  if (turn !== latest) return;
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("figure");
  if (!fresh) { location.href = address; return; }
  performance.mark("parley-swap");
  document.getElementById("figure").replaceWith(fresh);
  performance.measure("parley-swapped", "parley-swap");
  if (remember) history.replaceState(null, "", address);
  document.dispatchEvent(new CustomEvent("parley:shown"));
}

/** The address that a form leads to; inputs left empty are left out. */
export function addressOf(form) {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") given.append(name, value);
  const query = given.toString();
  return form.getAttribute("action") + (query ? "?" + query : "");
}

/** Show what a form asks for whenever one of its inputs changes. */
export function live(form, adapt = (address) => address) {
  form.addEventListener("change", () => show(adapt(addressOf(form))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(adapt(addressOf(form)));
  });
}
