// Signs one text with a wallet of the browser (EIP-1193, found by EIP-6963), and sends the signature to where the page came from.
const page = document.getElementById("page");
const list = document.getElementById("wallets");
const status = document.getElementById("status");
const { text, wallet, chain } = page.dataset;

const words = Object.fromEntries([...document.getElementById("words").content.querySelectorAll("[data-for]")]
  .map((word) => [word.dataset.for, word.textContent]));

const tell = (words_, kind = "") => {
  status.textContent = words_;
  status.className = `message ${kind}`;
  status.hidden = false;
};

const known = new Map();
const isSame = (one, other) => typeof one === "string" && one.toLowerCase() === other.toLowerCase();
const hex = (value) => `0x${[...new TextEncoder().encode(value)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

// 4001 is the person's no; everything else is the wallet's trouble (EIP-1193).
const isNo = (error) => error?.code === 4001 || error?.cause?.code === 4001;

function offer(id, name, icon, provider) {
  if (known.has(id) || typeof provider?.request !== "function") return;
  // A wallet that announces itself is the same as the one in window.ethereum.
  if (id !== "browser" && known.has("browser")) {
    known.get("browser").remove();
    known.delete("browser");
  }
  const button = document.createElement("button");
  button.type = "button";
  if (typeof icon === "string" && /^data:image\//.test(icon)) {
    const image = document.createElement("img");
    image.src = icon;
    image.alt = "";
    button.append(image);
  }
  const label = document.createElement("span");
  label.textContent = `${words.sign}${String(name).slice(0, 60)}`;
  button.append(label);
  button.addEventListener("click", () => run(provider));
  known.set(id, button);
  list.append(button);
  if (!status.hidden && status.dataset.kind === "search") status.hidden = true;
}

const setBusy = (isBusy) => known.forEach((button) => { button.disabled = isBusy; });

async function run(provider) {
  delete status.dataset.kind;
  setBusy(true);
  try {
    tell(words.asking);
    const signature = await sign(provider);
    if (signature) await send(signature);
  } catch (error) {
    tell(isNo(error) ? words.rejected : words.wallet, "bad");
  } finally {
    if (!status.dataset.end) setBusy(false);
  }
}

async function sign(provider) {
  const accounts = await provider.request({ method: "eth_requestAccounts" });
  if (!Array.isArray(accounts) || !accounts.some((account) => isSame(account, wallet))) {
    tell(`${words.account}${String(accounts?.[0] ?? "–").slice(0, 42)}${words["account-cure"]}`, "bad");
    return null;
  }
  if (!await isOnChain(provider)) {
    tell(words.chain, "bad");
    return null;
  }
  const signature = await provider.request({ method: "personal_sign", params: [hex(text), wallet] });
  if (typeof signature !== "string") throw new TypeError("A signature is a text.");
  return signature;
}

async function isOnChain(provider) {
  const wanted = BigInt(chain);
  const current = async () => BigInt(await provider.request({ method: "eth_chainId" }));
  if (await current() === wanted) return true;
  try {
    await provider.request({ method: "wallet_switchEthereumChain", params: [{ chainId: `0x${wanted.toString(16)}` }] });
  } catch (error) {
    if (isNo(error)) throw error;
    return false;
  }
  return await current() === wanted;
}

const end = (words_, kind) => {
  status.dataset.end = "yes";
  tell(words_, kind);
  status.focus();
};

async function send(signature) {
  tell(words.sending);
  let answer;
  try {
    answer = await fetch(location.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ signature }),
      credentials: "omit",
    });
  } catch {
    tell(words.failed, "bad");
    return;
  }
  if (answer.ok) {
    await follow();
    return;
  }
  const error = (await answer.json().catch(() => ({}))).error;
  if (error === "ended") end(words.ended, "bad");
  else tell(words[error] ?? words.failed, "bad");
}

// The bot has the signature on disk by now; the page waits a while for what it makes of it.
async function follow() {
  for (let i = 0; i < 40; i += 1) {
    const state = await fetch(`${location.pathname}/state`, { credentials: "omit" })
      .then((answer) => answer.json()).then((body) => body.state).catch(() => "open");
    if (state === "used") {
      end(words.done, "good");
      return;
    }
    if (state !== "open") break;
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  }
  end(words.accepted);
}

window.addEventListener("eip6963:announceProvider", ({ detail }) => {
  if (detail?.info?.uuid) offer(detail.info.uuid, detail.info.name ?? detail.info.rdns, detail.info.icon, detail.provider);
});
tell(words.searching);
status.dataset.kind = "search";
window.dispatchEvent(new Event("eip6963:requestProvider"));
setTimeout(() => {
  if (known.size === 0) offer("browser", words.browser, null, window.ethereum);
  if (known.size === 0) tell(words.none, "bad");
}, 400);
