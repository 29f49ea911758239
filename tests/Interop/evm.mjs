// A chain with contract accounts, run by the Ethereum virtual machine of @ethereumjs/evm: evm.mjs. Serves eth_chainId, eth_getCode and
// eth_call on loopback, and prints one line of JSON:
//   {url, text, cases: [{what, account, signature, viem}]}   viem: whether viem takes the signature, asking the same chain
// Then takes one line of JSON at a time and answers it in one line:
//   {"names": [...]}     the hash of each name, by ethers and viem: [{ethers, viem}]
//   {"normalise": [...]} each text in the normal form of ENSIP-15; null for none
//   {"calls": {hash, signature, node, address}}   the data of each call, as viem encodes it
// Ends when its input does.
import http from "node:http";
import { createInterface } from "node:readline";
import { createEVM } from "@ethereumjs/evm";
import { Account, Address, bytesToHex, hexToBytes } from "@ethereumjs/util";
import { Wallet, ensNormalize, getCreate2Address, keccak256, namehash as namehashByEthers } from "ethers";
import { createPublicClient, encodeFunctionData, http as transport, namehash, parseAbi, serializeErc6492Signature } from "viem";

const text = "Link the account 42 · año 🦉";
const owner = new Wallet("0x" + "11".repeat(32));
const stranger = new Wallet("0x" + "22".repeat(32));
const magic = "1626ba7e";

// Runs ecrecover over isValidSignature's arguments and answers the magic word where the signer is the owner.
const wallet = (signer) => "0x600435600052" + "60a43560f81c602052" + "606435604052" + "608435606052"
  + "6020608060806000" + "60015afa50" + "608051" + "73" + signer.slice(2).toLowerCase() + "14" + "63" + magic + "0260e01b" + "60005260206000f3";
const answer = (word, length) => "0x7f" + word.padEnd(64, "0") + "60005260" + length.toString(16).padStart(2, "0") + "6000f3";
const echo = "0x366000600037" + "366000f3";
const stop = "0x00";
const revert = "0x60006000fd";
// Called with nothing, it is prepared; then it says yes to everything.
const unprepared = "0x36600b57" + "60016000550000" + "5b" + "600054" + "63" + magic + "0260e01b" + "60005260206000f3";
const factory = "0x366000600037" + "6000366000" + "6000f5" + "60005260206000f3";
const initialise = (code) => {
  const length = ((code.length - 2) / 2).toString(16).padStart(2, "0");
  return `0x60${length}600c60003960${length}6000f3${code.slice(2)}`;
};

const at = (digit) => "0x" + digit.repeat(20);
const contracts = {
  [at("a1")]: wallet(owner.address), [at("a2")]: echo, [at("a3")]: stop, [at("a4")]: revert, [at("a5")]: answer(magic, 4), [at("a6")]: answer(magic, 64),
  [at("a7")]: answer(magic, 32), [at("a8")]: answer("ffffffff", 32), [at("a9")]: unprepared, [at("fa")]: factory,
};

const evm = await createEVM();
for (const [address, code] of Object.entries(contracts)) {
  await evm.stateManager.putAccount(new Address(hexToBytes(address)), new Account(1n));
  await evm.stateManager.putCode(new Address(hexToBytes(address)), hexToBytes(code));
}

async function call({ to, data }) {
  await evm.stateManager.checkpoint();
  try {
    const { execResult } = await evm.runCall({ to: to ? new Address(hexToBytes(to)) : undefined, data: hexToBytes(data), gasLimit: 30_000_000n });
    return execResult.exceptionError
      ? { error: { code: 3, message: `execution reverted: ${execResult.exceptionError.error}`, data: bytesToHex(execResult.returnValue) } }
      : { result: bytesToHex(execResult.returnValue) };
  } finally {
    await evm.stateManager.revert();
  }
}

async function ask({ method, params }) {
  switch (method) {
    case "eth_chainId": return { result: "0x1" };
    case "eth_getCode": return { result: bytesToHex(await evm.stateManager.getCode(new Address(hexToBytes(params[0])))) };
    case "eth_call": return call(params[0]);
    default: return { error: { code: -32601, message: "the method does not exist" } };
  }
}

// The machine has one state: one call at a time.
let last = Promise.resolve();
const server = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const asked = JSON.parse(Buffer.concat(parts).toString());
  last = last.then(() => ask(asked));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ jsonrpc: "2.0", id: asked.id, ...(await last) }));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}/`;

const good = owner.signMessageSync(text);
const bad = stranger.signMessageSync(text);
const code = initialise(wallet(owner.address));
const future = getCreate2Address(at("fa"), "0x" + "00".repeat(32), keccak256(code));
const wrap = (signature, address = at("fa"), data = code) => serializeErc6492Signature({ address, data, signature });
const precompile = (n) => "0x" + n.toString(16).padStart(40, "0");
const cases = [
  ["a wallet and its owner", at("a1"), good], ["a wallet and a stranger", at("a1"), bad], ["a contract that echoes", at("a2"), good],
  ["a contract that says nothing", at("a3"), good], ["a contract that gives up", at("a4"), good], ["an answer of four bytes", at("a5"), good],
  ["a contract that says yes", at("a7"), bad], ["a contract that says no", at("a8"), good], ["no contract", at("b1"), good],
  ["a wallet to come and its owner", future, wrap(good)], ["a wallet to come and a stranger", future, wrap(bad)],
  ["a wallet to come, unwrapped", future, good], ["another wallet to come", at("b2"), wrap(good)],
  ["a wallet that is there, wrapped", at("a1"), wrap(good)], ["a wallet that is there, wrapped, and a stranger", at("a1"), wrap(bad)],
  ["a factory that gives up", future, wrap(good, at("a4"))], ["a factory that is none", future, wrap(good, at("b3"))],
  ["a wallet that is to be prepared", at("a9"), wrap("0x01", at("a9"), "0x")], ["a wallet that is not prepared", at("a9"), "0x01"],
  ["an echo, wrapped", at("a2"), wrap(good)], ["silence, wrapped", at("a3"), wrap(good)], ["a contract that gives up, wrapped", at("a4"), wrap(good)],
  ["an answer of four bytes, wrapped", at("a5"), wrap(good)], ["the echo that is built in", precompile(4), wrap(good)],
  ["the hash that is built in", precompile(2), wrap(good)], ["the recovery that is built in", precompile(1), wrap(good)],
  ["a yes of two words", at("a6"), good], ["a yes of two words, wrapped", at("a6"), wrap(good)],
];
const client = createPublicClient({ transport: transport(url) });
const judged = [];
for (const [what, account, signature] of cases) {
  judged.push({ what, account, signature, viem: await client.verifyMessage({ address: account, message: text, signature }) });
}
console.log(JSON.stringify({ url, text, cases: judged }));

const abi = parseAbi([
  "function isValidSignature(bytes32,bytes)", "function resolver(bytes32)", "function addr(bytes32)", "function name(bytes32)", "function nameForAddr(address)",
]);
const normalise = (name) => {
  try {
    return ensNormalize(name);
  } catch {
    return null;
  }
};
const encode = (functionName, ...args) => encodeFunctionData({ abi, functionName, args });
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify(asked.names
    ? asked.names.map((name) => ({ ethers: namehashByEthers(name), viem: namehash(name) }))
    : asked.normalise ? asked.normalise.map(normalise)
    : [encode("isValidSignature", asked.calls.hash, asked.calls.signature), encode("resolver", asked.calls.node), encode("addr", asked.calls.node),
      encode("name", asked.calls.node), encode("nameForAddr", asked.calls.address)]));
}
server.closeAllConnections();
server.close();
