// While numbers are written by hand: what they come to, and what is left of the number above them. The
// page told it when it was loaded; without this it is told again when it is sent.

const telling = (part) => new Intl.NumberFormat(`${part.dataset.locale}-IN`, { numberingSystem: "latn" });

function value(typed) {
  const plain = typed.replace(/[,\s]/g, "").replace(/[०-९]/g, (digit) => digit.charCodeAt(0) - 0x0966);
  return /^\d+$/.test(plain) ? Number(plain) : 0;
}

function tell(part) {
  const fields = [...part.closest("form").elements].filter((field) => field.name.startsWith(part.dataset.sumOf));
  const sum = fields.reduce((so, field) => so + value(field.value), 0);
  const told = telling(part);
  part.querySelector("[data-sum]").textContent = told.format(sum);
  for (const line of part.querySelectorAll("[data-against]")) {
    const left = Number(line.dataset.against) - sum;
    for (const [name, shown] of [["fits", left === 0], ["left", left > 0], ["over", left < 0]]) {
      const word = line.querySelector(`[data-${name}]`);
      word.hidden = !shown;
      const number = word.querySelector("strong");
      if (number) number.textContent = told.format(Math.abs(left));
    }
  }
}

for (const part of document.querySelectorAll("[data-sum-of]")) {
  part.closest("form").addEventListener("input", () => tell(part));
  tell(part);
}
