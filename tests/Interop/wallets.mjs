// Wallets of ethers and viem: wallets.mjs. Prints "ready", then takes one line of JSON at a time and answers it in one line:
//   {"sign": n, "seed": s}         n accounts sign a text each: [{text, address, hash, ethers, viem, compact, parity}]
//   {"recover": [{text, signature}]}   who signed: [{ethers, viem}]
//   {"siwe": n, "seed": s}         n messages of ERC-4361 that viem made and signed: the fields and [{text, signature}]
//   {"parse": [text]}              the fields that viem finds in messages of ERC-4361
// Ends when its input does.
import { createInterface } from "node:readline";
import { Signature, Wallet, hashMessage as hashByEthers, verifyMessage } from "ethers";
import { compactSignatureToSignature, hashMessage, parseCompactSignature, recoverMessageAddress, serializeSignature } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { createSiweMessage, parseSiweMessage } from "viem/siwe";

// mulberry32: the same seed gives the same texts.
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { below: (n) => next() % n, pick: (from) => from[next() % from.length] };
}

const key = (roll) => "0x" + Array.from({ length: 32 }, () => roll.below(256).toString(16).padStart(2, "0")).join("").replace(/^00/, "01");

const ranges = [[0x20, 0x7e], [0xa1, 0x24f], [0x370, 0x3ff], [0x400, 0x4ff], [0x5d0, 0x5ea], [0x0, 0x1f], [0x4e00, 0x9fff], [0x1f300, 0x1faff], [0x300, 0x36f], [0x1d400, 0x1d7ff], [0xe000, 0xffff], [0x10000, 0x10ffff]];

function text(roll) {
  if (roll.below(20) === 0) {
    return roll.pick(["", "0x", "0x1234", "0xdeadbeef", "\n", "\r\n", "\u0000", "e\u0301", "\u00e9", "👩‍👩‍👧‍👦", "\ufeffbom", "\u0019Ethereum Signed Message:\n5hello"]);
  }
  const length = roll.below(roll.pick([10, 100, 400]));
  return Array.from({ length }, () => {
    const [from, to] = roll.pick(ranges);
    return String.fromCodePoint(from + roll.below(to - from + 1));
  }).join("");
}

async function sign({ sign: count, seed }) {
  const roll = dice(seed);
  const signed = [];
  for (let i = 0; i < count; i++) {
    const secret = key(roll);
    const words = text(roll);
    const account = privateKeyToAccount(secret);
    const wallet = new Wallet(secret);
    const ethers = wallet.signMessageSync(words);
    const { compactSerialized, yParity } = Signature.from(ethers);
    if (serializeSignature(compactSignatureToSignature(parseCompactSignature(compactSerialized))) !== ethers || hashMessage(words) !== hashByEthers(words)) {
      throw new Error("ethers and viem do not agree");
    }
    signed.push({
      text: words, address: wallet.address, hash: hashMessage(words), ethers, viem: await account.signMessage({ message: words }),
      compact: compactSerialized, parity: ethers.slice(0, -2) + `0${yParity}`,
    });
  }
  return signed;
}

async function recover({ recover: signed }) {
  return Promise.all(signed.map(async ({ text: words, signature }) => ({
    ethers: verifyMessage(words, signature), viem: await recoverMessageAddress({ message: words, signature }),
  })));
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const word = (roll, from, least, most) => Array.from({ length: least + roll.below(most - least + 1) }, () => roll.pick(from)).join("");
const maybe = (roll, make) => (roll.below(2) === 0 ? undefined : make());

async function siwe({ siwe: count, seed }) {
  const roll = dice(seed);
  const made = [];
  for (let i = 0; i < count; i++) {
    const account = privateKeyToAccount(key(roll));
    const issuedAt = new Date(Date.UTC(2026, 10, 1) + roll.below(86_400_000));
    const fields = {
      address: account.address,
      domain: roll.pick(["bot.example", "bot.example:8443", "localhost", "localhost:5080", "127.0.0.1:80", "a.b-c.example"]),
      uri: roll.pick(["https://bot.example/link/", "http://[::1]:5080/x?", "did:key:z6Mk", "urn:a:"]) + word(roll, letters + "-", 0, 30),
      version: "1",
      chainId: roll.pick([1, 8453, 10, 4294967295]),
      nonce: word(roll, letters, 8, 40),
      issuedAt,
      scheme: maybe(roll, () => roll.pick(["https", "http", "web+app-1.0"])),
      statement: maybe(roll, () => word(roll, letters + " -._~:/?#[]@!$&'()*+,;=", 1, 120)),
      expirationTime: maybe(roll, () => new Date(issuedAt.getTime() + 300_000)),
      notBefore: maybe(roll, () => new Date(issuedAt.getTime() - 1000)),
      requestId: maybe(roll, () => word(roll, letters + "-._~!$&'()*+,;=:@", 1, 20)),
      resources: maybe(roll, () => Array.from({ length: roll.below(4) }, () => "ipfs://" + word(roll, letters, 1, 46))),
    };
    const message = createSiweMessage(fields);
    made.push({
      text: message, address: account.address, signature: await account.signMessage({ message }), domain: fields.domain,
      nonce: fields.nonce, issuedAt: issuedAt.toISOString(), statement: fields.statement ?? null, scheme: fields.scheme ?? null,
      resources: fields.resources ?? null, requestId: fields.requestId ?? null, chainId: fields.chainId, uri: fields.uri,
    });
  }
  return made;
}

const parse = ({ parse: texts }) => texts.map((message) => parseSiweMessage(message));

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const answer = asked.sign ? sign : asked.recover ? recover : asked.siwe ? siwe : parse;
  console.log(JSON.stringify(await answer(asked)));
}
