"use strict";

// Telegram puts what it signed behind the address, where no server sees it. It is handed over once and taken out of the history.
(() => {
  const spanish = navigator.language.toLowerCase().startsWith("es");
  const texts = spanish
    ? { signed: "Has iniciado sesión como ", none: "No has iniciado sesión.", old: "Eso fue hace demasiado tiempo. Inténtalo otra vez.", failed: "Telegram no confirma quién eres. Inténtalo otra vez." }
    : { signed: "You are signed in as ", none: "You are not signed in.", old: "That was too long ago. Please try again.", failed: "Telegram does not confirm who you are. Please try again." };
  if (spanish) {
    document.documentElement.lang = "es";
    for (const element of document.querySelectorAll("[data-es]")) {
      element.textContent = element.dataset.es;
    }
  }

  const find = (id) => document.getElementById(id);
  const next = document.body.dataset.next;
  const show = (text, isSigned) => {
    find("state").textContent = text;
    find("start").hidden = isSigned;
    find("out").hidden = !isSigned;
    find("next").hidden = !isSigned || next === "/signin";
  };

  const send = async (address, body) => {
    const answer = await fetch(address, { method: "POST", body, headers: { "Content-Type": "text/plain" } });
    const told = answer.status === 204 ? {} : await answer.json();
    if (answer.ok && told.id) {
      show(`${texts.signed}${told.name} (${told.id})`, true);
    } else {
      show(told.error === "old" || told.error === "used" ? texts.old : texts.failed, false);
    }
  };

  const decode = (text) => {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    return new URLSearchParams(Object.entries(JSON.parse(new TextDecoder().decode(bytes)))).toString();
  };

  find("out").addEventListener("click", async () => {
    await fetch("/signin/out", { method: "POST" });
    show(texts.none, false);
  });

  const behind = new URLSearchParams(location.hash.slice(1));
  const state = new URLSearchParams(location.search).get("state") ?? "";
  history.replaceState(null, "", "/signin");
  const name = document.body.dataset.name;
  show(name ? texts.signed + name : texts.none, Boolean(name));
  if (behind.has("tgWebAppData")) {
    send("/signin/telegram/app", behind.get("tgWebAppData"));
  } else if (behind.has("tgAuthResult")) {
    let signed = "";
    try {
      signed = decode(behind.get("tgAuthResult"));
    } catch {
      // No data that Telegram writes.
    }

    send(`/signin/telegram/widget?state=${encodeURIComponent(state)}`, signed);
  }
})();
