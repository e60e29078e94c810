// An error page speaks both languages; this leaves the one of the address, else the reader's.
(() => {
  const asked = location.pathname.match(/^\/(fr|en)(\/|$)/)?.[1] ?? navigator.language.slice(0, 2);
  const language = asked === "fr" ? "fr" : "en";
  for (const part of document.querySelectorAll("[data-language]")) {
    if (part.dataset.language !== language) part.remove();
  }
  document.documentElement.lang = language;
  document.title = document.querySelector("h1").textContent;
})();
