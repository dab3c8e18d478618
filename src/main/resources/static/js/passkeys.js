// Passkeys: the browser makes or shows one, and what it says goes into the form's hidden fields. The
// form itself is sent as any other.

const place = document.querySelector("[data-passkey]");
const form = place?.matches("form") ? place : place?.querySelector("form");

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const tell = (what, shown) => {
  document.querySelector(`[data-passkey-${what}]`).hidden = !shown;
};

const challenge = () => bytes(form.elements.challenge.value);

// The same as the server asks for: it must be kept on the phone, and the phone must ask who one is.
const make = () =>
  navigator.credentials.create({
    publicKey: {
      challenge: challenge(),
      rp: { id: place.dataset.party, name: document.title.split(" · ").pop() },
      user: { id: bytes(place.dataset.handle), name: place.dataset.signInName, displayName: place.dataset.name },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      excludeCredentials: place.dataset.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      timeout: 300_000,
    },
  });

const show = () =>
  navigator.credentials.get({
    publicKey: {
      challenge: challenge(),
      rpId: place.dataset.party,
      userVerification: "required",
      timeout: 300_000,
    },
  });

function fill(credential) {
  const said = credential.response;
  form.elements.credential.value = text(credential.rawId);
  form.elements.clientData.value = text(said.clientDataJSON);
  for (const [field, value] of [
    ["attestation", said.attestationObject],
    ["authenticatorData", said.authenticatorData],
    ["signature", said.signature],
    ["userHandle", said.userHandle],
  ]) {
    if (value && form.elements[field]) form.elements[field].value = text(value);
  }
}

async function ask() {
  tell("failed", false);
  try {
    fill(await (place.dataset.passkey === "make" ? make() : show()));
  } catch {
    // Whoever says no to the phone's own question is told how to go on, not why.
    tell("failed", true);
    return;
  }
  form.requestSubmit();
}

function begin() {
  const button = form.querySelector("button[type=submit]");
  if (!window.PublicKeyCredential) {
    tell("cannot", true);
    button.disabled = true;
    return;
  }
  form.addEventListener("submit", (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    ask();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  if (place.dataset.passkey === "show") ask();
}

if (form) begin();
