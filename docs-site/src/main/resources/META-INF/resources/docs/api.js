// Redoc fetches its maker's logo from elsewhere; no page of the Hub asks another site for anything.
const image = HTMLImageElement.prototype;
const source = Object.getOwnPropertyDescriptor(image, "src");
const setAttribute = image.setAttribute;
const ours = (address) => String(address).startsWith("/");
image.setAttribute = function (name, value) {
  if (name !== "src" || ours(value)) setAttribute.call(this, name, value);
};
Object.defineProperty(image, "src", {
  ...source,
  set(value) {
    if (ours(value)) source.set.call(this, value);
  },
});

// Draws the contract that the portal itself was built from.
Redoc.init("/openapi.yaml", { disableSearch: true, hideDownloadButton: false, nativeScrollbars: true },
  document.getElementById("reference"));
