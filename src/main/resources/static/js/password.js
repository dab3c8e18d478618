// How hard a new password is to guess, said while it is typed. The same count as PasswordRule, which
// has the last word; nothing of it leaves the page.

const fold = (text) => text.toLowerCase().replace(/\s/gu, "");

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)
  .flatMap((word) => [word, word.replace(/^91(?=[0-9]{10}$)/, "")]).filter((word) => word.length >= 3);

function worth(password, words) {
  let rest = fold(password);
  for (const word of [...words].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, "\u0001");
  let count = 0;
  for (let i = 0; i < rest.length; i++) {
    if (i === 0 || Math.abs(rest.charCodeAt(i) - rest.charCodeAt(i - 1)) > 1) count++;
  }
  return count;
}

// 0 nothing typed, 1 would be refused, 2 to 4 better and better.
function strength(password, words, least, leastWorth) {
  if (password === "") return 0;
  const count = worth(password, words);
  if ([...password].length < least || count < leastWorth) return 1;
  return count < 14 ? 2 : count < 18 ? 3 : 4;
}

for (const room of document.querySelectorAll("[data-strength]")) {
  const field = document.getElementById(room.dataset.strength);
  const others = room.dataset.others.split(" ").filter(Boolean).map((id) => document.getElementById(id));
  const meter = room.querySelector("meter");
  const said = room.querySelector("output");
  const says = [...room.querySelectorAll("[data-say]")].map((one) => one.textContent);
  const tell = () => {
    const words = [...room.dataset.words.split(" "), ...others.flatMap((other) => wordsOf(other.value))].filter(Boolean);
    meter.value = strength(field.value, words, Number(room.dataset.least), Number(room.dataset.worth));
    said.textContent = meter.value === 0 ? "" : says[meter.value - 1];
  };
  for (const one of [field, ...others]) one.addEventListener("input", tell);
  room.hidden = false;
}
