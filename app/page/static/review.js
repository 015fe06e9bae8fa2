// Verdicts on contradictions, for who has the service's key; it is kept until the tab is closed.

const key = document.getElementById("api-key");
const reviewer = document.getElementById("reviewer");
key.value = sessionStorage.getItem("parley-key") ?? "";
reviewer.value = sessionStorage.getItem("parley-reviewer") ?? "";

function offer() {
  for (const each of document.querySelectorAll(".verdicts")) each.hidden = key.value === "";
}

function keep() {
  sessionStorage.setItem("parley-key", key.value);
  sessionStorage.setItem("parley-reviewer", reviewer.value);
  offer();
}

async function say(button) {
  const review = button.closest(".review");
  const status = review.querySelector(".status");
  const reply = await fetch(`/contradictions/${encodeURIComponent(review.dataset.pair)}/review`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": key.value },
    body: JSON.stringify({ status: button.value, note: review.querySelector("input").value, reviewer: reviewer.value }),
  });
  const said = await reply.json();
  status.textContent = reply.ok ? said.status : `not kept: ${said.error ?? "the service refused it"}`;
  if (reply.ok) for (const each of review.querySelectorAll("button")) each.disabled = each.value === said.status;
}

document.getElementById("key").addEventListener("submit", (event) => event.preventDefault());
key.addEventListener("input", keep);
reviewer.addEventListener("input", keep);
document.addEventListener("parley:shown", offer);
document.addEventListener("click", (event) => {
  const button = event.target.closest(".verdicts button");
  if (button) say(button);
});
offer();
