// Brings the marked passage into view where the article is long.

const here = document.getElementById("here");
if (here && location.hash === "#here") here.scrollIntoView({ block: "center" });
