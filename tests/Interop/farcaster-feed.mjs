// Reads casts and verified addresses from a hub with @standard-crypto/farcaster-js-hub-rest, which was made from the hubs' own API description:
// farcaster-feed.mjs <address>. Prints "ready", then takes one line of JSON at a time and answers it in one line:
//   {"name": "…", "size": n, "reverse": true|false}  {fid, shown, casts: [cast], addresses: [address]}, or {error: {status, code, after}}
// Ends when its input does.
import { createInterface } from "node:readline";
import { fromFarcasterTime } from "@farcaster/core";
import { HubRestAPIClient } from "@standard-crypto/farcaster-js-hub-rest";

const hub = new HubRestAPIClient({ hubUrl: process.argv[2] });

const shown = ({ hash, data }) => ({
  hash,
  fid: data.fid,
  text: data.castAddBody.text,
  at: new Date(fromFarcasterTime(data.timestamp)._unsafeUnwrap()).toISOString(),
  parent: data.castAddBody.parentCastId?.fid ?? null,
  mentions: data.castAddBody.mentions,
});

async function all(messages) {
  const found = [];
  for await (const message of messages) found.push(message);
  return found;
}

async function read({ name, size, reverse }) {
  const proof = await hub.getUsernameProof(name);
  if (!proof) return { fid: null };
  const data = await hub.getSpecificUserDataByFid(proof.fid, "USER_DATA_TYPE_USERNAME");
  const casts = await all(hub.listCastsByFid(proof.fid, { pageSize: size, reverse }));
  const verified = await all(hub.listVerificationsByFid(proof.fid, { pageSize: size, reverse }));
  return {
    fid: proof.fid,
    shown: data?.data.userDataBody.value ?? null,
    casts: casts.map(shown),
    addresses: verified.map((one) => one.data.verificationAddAddressBody.address),
  };
}

console.log("ready");
for await (const asked of createInterface({ input: process.stdin })) {
  const answer = await read(JSON.parse(asked)).catch((failure) => ({
    error: {
      status: failure.response?.status ?? 0,
      code: failure.response?.data?.errCode ?? (failure.response ? null : String(failure)),
      after: failure.response?.headers["retry-after"] ?? null,
    },
  }));
  console.log(JSON.stringify(answer));
}
