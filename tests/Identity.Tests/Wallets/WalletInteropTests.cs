using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using FluentAssertions;

namespace Confidant.Identity.Tests.Wallets;

/// <summary>Against the wallets of ethers and viem: what they sign is recovered here, what is signed here they recover.</summary>
public sealed class WalletInteropTests
{
    private const int Signatures = 1_000;
    private const int Messages = 500;

    [InteropFact]
    public async Task What_ethers_and_viem_sign_is_recovered_in_every_form()
    {
        await using NodeProcess node = await NodeProcess.StartAsync("wallets.mjs");
        JsonArray signed = JsonNode.Parse(await node.AskAsync($$"""{"sign":{{Signatures}},"seed":11}"""))!.AsArray();

        signed.Should().HaveCount(Signatures);
        foreach (JsonNode? one in signed)
        {
            string text = Text(one, "text");
            byte[] hash = PersonalMessage.Hash(text);
            HexText.Write(hash).Should().Be(Text(one, "hash"));
            EthereumSignature[] forms = [.. Forms(one)];
            forms.Should().OnlyContain(form => form == forms[0]);
            forms[0].TryRecover(hash, out EthereumAddress signer).Should().BeTrue();
            signer.ToString().Should().Be(Text(one, "address"));
        }
    }

    [InteropFact]
    public async Task What_is_signed_here_ethers_and_viem_recover()
    {
        await using NodeProcess node = await NodeProcess.StartAsync("wallets.mjs");
        JsonArray theirs = JsonNode.Parse(await node.AskAsync($$"""{"sign":{{Signatures}},"seed":12}"""))!.AsArray();
        string[] texts = [.. theirs.Select(static one => Text(one, "text"))];
        TestWallet[] some = [.. Enumerable.Range(0, 50).Select(static i => TestWallet.Of(i.ToString(CultureInfo.InvariantCulture)))];
        TestWallet[] wallets = [.. texts.Select((_, i) => some[i % some.Length])];

        var asked = new JsonArray([.. texts.Select((text, i) => new JsonObject { ["text"] = text, ["signature"] = wallets[i].SignText(text) })]);
        JsonArray recovered = JsonNode.Parse(await node.AskAsync(new JsonObject { ["recover"] = asked }.ToJsonString()))!.AsArray();

        string[] signers = [.. wallets.Select(static wallet => wallet.Address.ToString())];
        recovered.Select(static one => Text(one, "ethers")).Should().Equal(signers);
        recovered.Select(static one => Text(one, "viem")).Should().Equal(signers);
    }

    [InteropFact]
    public async Task Messages_that_viem_makes_are_read_printed_and_verified()
    {
        await using NodeProcess node = await NodeProcess.StartAsync("wallets.mjs");
        JsonArray made = JsonNode.Parse(await node.AskAsync($$"""{"siwe":{{Messages}},"seed":13}"""))!.AsArray();

        made.Should().HaveCount(Messages);
        foreach (JsonNode? one in made)
        {
            SiweMessage.TryParse(Text(one, "text"), out SiweMessage? message, out string? error).Should().BeTrue(error);
            message!.ToString().Should().Be(Text(one, "text"));
            message.Address.ToString().Should().Be(Text(one, "address"));
            message.Uri.Should().Be(Text(one, "uri"));
            message.Scheme.Should().Be((string?)one!["scheme"]);
            message.Statement.Should().Be((string?)one["statement"]);
            message.RequestId.Should().Be((string?)one["requestId"]);
            message.ChainId.Should().Be(one["chainId"]!.ToJsonString());
            message.Resources.Should().Equal(one["resources"]?.AsArray().Select(static resource => (string)resource!));
            DateTimeOffset issued = Time(one, "issuedAt");
            message.Verify(Text(one, "signature"), Text(one, "domain"), Text(one, "nonce"), issued).Should().Be(SiweOutcome.Valid);
            message.Verify(Text(one, "signature"), "other.example", Text(one, "nonce"), issued).Should().Be(SiweOutcome.WrongDomain);
        }
    }

    [InteropFact]
    public async Task Messages_that_are_printed_here_viem_reads()
    {
        SiweMessage[] printed = [.. Enumerable.Range(0, Messages).Select(Message)];
        await using NodeProcess node = await NodeProcess.StartAsync("wallets.mjs");
        string asked = JsonSerializer.Serialize(new { parse = printed.Select(static message => message.ToString()) });
        JsonArray read = JsonNode.Parse(await node.AskAsync(asked))!.AsArray();

        read.Should().HaveCount(Messages);
        for (int i = 0; i < Messages; i++)
        {
            (SiweMessage message, JsonNode fields) = (printed[i], read[i]!);
            Text(fields, "domain").Should().Be(message.Domain);
            Text(fields, "address").Should().Be(message.Address.ToString());
            Text(fields, "uri").Should().Be(message.Uri);
            Text(fields, "version").Should().Be(SiweMessage.Version);
            Text(fields, "nonce").Should().Be(message.Nonce);
            fields["chainId"]!.ToJsonString().Should().Be(message.ChainId);
            ((string?)fields["scheme"]).Should().Be(message.Scheme);
            ((string?)fields["statement"]).Should().Be(message.Statement);
            ((string?)fields["requestId"]).Should().Be(message.RequestId);
            SiweMessage.Format(Time(fields, "issuedAt")).Should().Be(message.IssuedAt);
            (fields["expirationTime"] is null ? null : SiweMessage.Format(Time(fields, "expirationTime"))).Should().Be(message.ExpirationTime);
            fields["resources"]?.AsArray().Select(static resource => (string)resource!).Should().Equal(message.Resources);
        }
    }

    private static SiweMessage Message(int number)
    {
        var random = new Random(number);
        DateTimeOffset issued = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(86_400));
        string Word(int length) => new(random.GetItems("ABCXYZabcxyz0123456789".AsSpan(), length));
        T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();
        return new SiweMessage
        {
            Scheme = Maybe(() => "https"),
            Domain = Maybe(() => "bot.example:8443") ?? "bot.example",
            Address = TestWallet.Of(Word(5)).Address,
            Statement = Maybe(() => $"Link the account {Word(9)} (@{Word(4)}): yes; [no]?"),
            Uri = $"https://bot.example/link/{Word(20)}",
            ChainId = random.Next(1, 100_000).ToString(CultureInfo.InvariantCulture),
            Nonce = Word(random.Next(8, 33)),
            IssuedAt = SiweMessage.Format(issued),
            ExpirationTime = Maybe(() => SiweMessage.Format(issued.AddMinutes(10))),
            RequestId = Maybe(() => Word(6)),
            Resources = Maybe(() => new List<string> { $"https://bot.example/{Word(3)}", $"ipfs://{Word(30)}" }),
        };
    }

    private static IEnumerable<EthereumSignature> Forms(JsonNode? signed)
    {
        foreach (string form in (string[])["ethers", "viem", "compact", "parity"])
        {
            EthereumSignature.TryParse(Text(signed, form), out EthereumSignature signature).Should().BeTrue(form);
            yield return signature;
        }
    }

    private static string Text(JsonNode? node, string key) => (string)node![key]!;

    private static DateTimeOffset Time(JsonNode? node, string key) =>
        DateTimeOffset.Parse(Text(node, key), CultureInfo.InvariantCulture);
}
