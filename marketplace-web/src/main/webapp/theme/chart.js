// Draws PrimeFaces' charts in the theme's colours; PrimeFaces calls it with the chart's widget.
function hubChart() {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const canvas = document.createElement("canvas").getContext("2d");
  // A canvas knows no light-dark(): an element of the page resolves it.
  const colour = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillStyle = value;
    return canvas.fillStyle;
  };
  const [first, second] = this.cfg.config.data.datasets;
  const quiet = colour("--ink-3");
  Object.assign(first, { borderColor: colour("--hub"), backgroundColor: colour("--hub"), pointRadius: 4 });
  if (second) Object.assign(second, { borderColor: colour("--good"), backgroundColor: colour("--good"), borderWidth: 2 });
  const font = { family: token("--text") };
  const axis = (more) => ({ grid: { color: colour("--line") }, ticks: { color: quiet, font, ...more } });
  this.cfg.config.options.scales = { x: axis({ display: false }), y: axis({ maxTicksLimit: 5 }) };
  this.cfg.config.options.plugins = { legend: { labels: { color: quiet, font, boxWidth: 12 } } };
}
