import { live } from "./live.js";

for (const form of document.querySelectorAll("form[data-live]")) live(form);
