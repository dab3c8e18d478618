// Larger pictures for larger screens. The page already has each of them as SVG and as a table; only
// where there is room, and only when one comes into sight, the drawing library is fetched.

const room = window.matchMedia("(min-width: 48rem)");
const night = window.matchMedia("(prefers-color-scheme: dark)");
const LIBRARY = "/_static/echarts/6.0.0/dist/echarts.common.min.js";
const drawn = new Map();
let library;

const fetchLibrary = () => library ??= new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = LIBRARY;
  script.onload = () => resolve(window.echarts);
  script.onerror = reject;
  document.head.append(script);
});

// A canvas knows no variables and no colour mixtures: the browser is asked what they come to.
function colour(name) {
  const probe = document.createElement("i");
  probe.hidden = true;
  probe.style.setProperty("color", `var(${name})`);
  document.body.append(probe);
  const seen = getComputedStyle(probe).color;
  probe.remove();
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  pen.fillStyle = seen;
  pen.fillRect(0, 0, 1, 1);
  return `rgb(${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(" ")})`.replaceAll(" ", ",");
}

const font = () => getComputedStyle(document.body).fontFamily;
const numbers = (chart) => new Intl.NumberFormat(`${chart.dataset.locale}-IN`, { numberingSystem: "latn" });
const day = (iso) => iso.split("-").reverse().join("-");

function trend(chart) {
  const days = JSON.parse(chart.dataset.days);
  const told = numbers(chart);
  const ink = colour("--ink-soft");
  const line = { lineStyle: { color: colour("--line") } };
  const axis = { axisLabel: { color: ink, formatter: (v) => told.format(v) }, splitLine: line, minInterval: 1 };
  const x = { type: "category", data: days.map((d) => day(d[0])), axisTick: { show: false } };
  return {
    animation: false,
    textStyle: { fontFamily: font() },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      backgroundColor: colour("--sheet"), borderColor: colour("--line-strong"), textStyle: { color: colour("--ink") },
      formatter: (at) => [at[0].name, ...at.map((one) => `${one.seriesName}: ${told.format(one.value)}`)].join("\n"),
    },
    axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: ink } },
    grid: [{ left: 12, right: 16, top: 28, height: 118, containLabel: true }, { left: 12, right: 16, top: 186, height: 92, containLabel: true }],
    title: [
      { text: chart.dataset.total, left: 8, top: 0, textStyle: { color: ink, fontSize: 13, fontWeight: "normal" } },
      { text: chart.dataset.gained, left: 8, top: 158, textStyle: { color: ink, fontSize: 13, fontWeight: "normal" } },
    ],
    xAxis: [{ ...x, axisLabel: { show: false }, axisLine: line }, { ...x, gridIndex: 1, axisLabel: { color: ink }, axisLine: line }],
    yAxis: [{ ...axis, scale: true, splitNumber: 3 }, { ...axis, gridIndex: 1, splitNumber: 2 }],
    series: [
      { name: chart.dataset.total, type: "line", data: days.map((d) => d[2]), symbol: "none", lineStyle: { width: 2.5, color: colour("--accent") }, itemStyle: { color: colour("--accent") } },
      { name: chart.dataset.gained, type: "bar", data: days.map((d) => d[1]), xAxisIndex: 1, yAxisIndex: 1, itemStyle: { color: colour("--stage-3") } },
    ],
  };
}

async function draw(chart) {
  const echarts = await fetchLibrary();
  if (drawn.has(chart)) return;
  const ground = document.createElement("div");
  ground.className = "chart-large";
  ground.setAttribute("aria-hidden", "true");
  chart.hidden = true;
  chart.before(ground);
  const picture = echarts.init(ground, null, { renderer: "canvas" });
  picture.setOption(trend(chart));
  drawn.set(chart, { picture, ground });
}

function away(chart) {
  const { picture, ground } = drawn.get(chart);
  picture.dispose();
  ground.remove();
  chart.hidden = false;
  drawn.delete(chart);
}

const sight = new IntersectionObserver((seen) => {
  for (const one of seen) {
    if (!one.isIntersecting || !room.matches) continue;
    sight.unobserve(one.target);
    draw(one.target).catch(() => {}); // the page's own picture stays
  }
}, { rootMargin: "200px" });

function look() {
  for (const chart of drawn.keys()) {
    if (!room.matches || !chart.isConnected) away(chart);
  }
  if (!room.matches) return;
  for (const chart of document.querySelectorAll("[data-chart]")) if (!drawn.has(chart)) sight.observe(chart);
}

new ResizeObserver(() => drawn.forEach(({ picture }) => picture.resize())).observe(document.body);
room.addEventListener("change", look);
night.addEventListener("change", () => { for (const chart of [...drawn.keys()]) { away(chart); draw(chart); } });
document.addEventListener("htmx:afterSettle", look);
look();
