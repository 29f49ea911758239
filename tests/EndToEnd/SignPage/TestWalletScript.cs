namespace Confidant.EndToEnd.SignPage;

/// <summary>Wallets of a browser that really sign, by ethers.</summary>
internal static class TestWalletScript
{
    /// <summary>The key of Ana's wallet, which is worth nothing.</summary>
    public const string AnaKey = "0x0101010101010101010101010101010101010101010101010101010101010101";

    /// <summary>Its address.</summary>
    public const string AnaAddress = "0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1";

    /// <summary>The key of another one.</summary>
    public const string OtherKey = "0x0202020202020202020202020202020202020202020202020202020202020202";

    /// <summary>Two functions: makeWallet(key, chain, says) is a provider of EIP-1193; announce(name, provider) lets it be found by EIP-6963.</summary>
    public const string Text = """
        window.makeWallet = (key, chain = "0x1", says = "yes") => {
          const wallet = new ethers.Wallet(key);
          let current = chain;
          const refuse = (code, text) => { throw Object.assign(new Error(text), { code }); };
          return {
            request: async ({ method, params }) => {
              switch (method) {
                case "eth_requestAccounts": return [wallet.address.toLowerCase()];
                case "eth_chainId": return current;
                case "wallet_switchEthereumChain":
                  if (says === "stuck") refuse(4902, "Unrecognised chain");
                  current = params[0].chainId;
                  return null;
                case "personal_sign":
                  if (says === "no") refuse(4001, "User rejected the request");
                  return wallet.signMessage(ethers.getBytes(params[0]));
                default: return refuse(4200, "Not supported");
              }
            },
          };
        };
        window.announce = (name, provider) => {
          const detail = Object.freeze({
            info: Object.freeze({ uuid: crypto.randomUUID(), name, icon: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E", rdns: "example.wallet" }),
            provider,
          });
          const tell = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
          window.addEventListener("eip6963:requestProvider", tell);
          tell();
        };
        """;
}
