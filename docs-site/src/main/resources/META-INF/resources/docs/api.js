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

// A token of the portal as the plain colour that Redoc computes others from.
function colour(token) {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = `var(--${token})`;
  const plain = getComputedStyle(probe).color;
  probe.remove();
  return plain;
}

function font(token) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + token).trim();
}

// The portal's look; the column of examples is dark in both themes, as code is elsewhere in the drawing.
function theme() {
  const [ink, muted, line, sunken, surface] = ["ink", "ink-2", "line", "sunken", "surface"].map(colour);
  const text = font("text");
  return {
    colors: {
      primary: { main: colour("hub") },
      success: { main: colour("good") },
      warning: { main: colour("warn") },
      error: { main: colour("bad") },
      gray: { 50: sunken, 100: line },
      text: { primary: ink, secondary: muted },
      border: { dark: line, light: line },
      responses: {
        success: { color: colour("good"), backgroundColor: colour("good-soft"), tabTextColor: "#5fd3ae" },
        error: { color: colour("bad"), backgroundColor: colour("bad-soft"), tabTextColor: "#ff9aa6" },
        redirect: { color: colour("warn"), backgroundColor: colour("warn-soft"), tabTextColor: "#f0bd62" },
        info: { color: colour("hub"), backgroundColor: colour("hub-soft"), tabTextColor: "#9fb0ff" },
      },
    },
    schema: { linesColor: line, typeNameColor: muted, typeTitleColor: muted, requireLabelColor: colour("bad"), nestedBackground: sunken, arrow: { color: muted } },
    typography: {
      fontFamily: text,
      headings: { fontFamily: '"Bricolage Grotesque Variable", ' + text, fontWeight: "600" },
      code: { fontFamily: font("code"), color: colour("bad"), backgroundColor: sunken },
      links: { color: colour("hub"), visited: colour("hub"), hover: colour("hub-strong") },
    },
    sidebar: { backgroundColor: sunken, textColor: ink, activeTextColor: colour("hub"), arrow: { color: muted } },
    rightPanel: { backgroundColor: "#111318", textColor: "#eceef3", servers: { overlay: { backgroundColor: surface, textColor: ink }, url: { backgroundColor: sunken } } },
    codeBlock: { backgroundColor: "#0c0e12" },
    fab: { backgroundColor: sunken, color: ink },
  };
}

// Draws the contract that the portal itself was built from, each time in a fresh place.
function draw() {
  const before = document.getElementById("reference");
  const place = before.cloneNode(false);
  before.replaceWith(place);
  const options = { disableSearch: true, nativeScrollbars: true, theme: theme() };
  Redoc.init("/openapi.yaml", options, place);
}

draw();
// The system may change between light and dark; the portal's switch, in another tab, too.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("storage", (event) => {
  if (event.key !== "hub.theme") return;
  if (event.newValue) document.documentElement.dataset.theme = event.newValue;
  draw();
});
