// Runs before the first paint, so that a chosen theme never flashes.
(() => {
  const theme = localStorage.getItem("hub.theme");
  if (theme) document.documentElement.dataset.theme = theme;
  document.documentElement.classList.add("js");
})();
