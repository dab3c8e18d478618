// Passing a pinned figure on: by the phone's own way of sharing where it has one, else by copying.

const told = (button, text) => { button.closest(".sheet").querySelector("[data-told]").textContent = text; };

async function pass(button) {
  const text = document.getElementById(button.dataset.share).textContent;
  if (navigator.share) {
    await navigator.share({ text });
    return;
  }
  await navigator.clipboard.writeText(text);
  told(button, button.dataset.copied);
}

// Without a safe connection a browser lends neither way: then the text is marked, ready to be copied.
function mark(button) {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(button.dataset.share));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  if (document.execCommand("copy")) told(button, button.dataset.copied);
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-share]");
  if (!button) return;
  try {
    await pass(button);
  } catch (reason) {
    if (reason.name !== "AbortError") mark(button);
  }
});

// The picture goes the same way where files can be shared; otherwise the link saves it.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-share-picture]");
  if (!link || !navigator.canShare) return;
  event.preventDefault();
  const picture = await (await fetch(link.href)).blob();
  const files = [new File([picture], link.download, { type: "image/png" })];
  if (navigator.canShare({ files })) await navigator.share({ files }).catch(() => {});
  else location.href = link.href;
});
