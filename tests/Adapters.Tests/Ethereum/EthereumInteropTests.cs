using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Ethereum;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Ethereum;

/// <summary>Against contracts in a real virtual machine, judged by viem, too, and against what viem and ethers encode.</summary>
public sealed class EthereumInteropTests
{
    // viem takes the first of two words; the standard knows of one.
    private const string Stricter = "a yes of two words";

    [InteropFact]
    public async Task Contracts_signatures_are_judged_as_viem_judges_them()
    {
        await using NodeProcess node = await NodeProcess.StartAsync("evm.mjs");
        JsonNode chain = JsonNode.Parse(node.FirstLine)!;
        await using ServiceProvider services = EthereumBench.Build(TimeProvider.System, new LogNotes(), ("1", (string)chain["url"]!));
        AccountSignatures signatures = services.GetRequiredService<AccountSignatures>();

        JsonArray cases = chain["cases"]!.AsArray();
        cases.Should().HaveCount(28).And.Contain(static one => (bool)one!["viem"]!);
        foreach (JsonNode? one in cases)
        {
            string what = (string)one!["what"]!;
            EthereumAddress.TryParse((string?)one["account"], out EthereumAddress account).Should().BeTrue();
            SignatureFinding expected = (bool)one["viem"]! && !what.StartsWith(Stricter, StringComparison.Ordinal)
                ? new SignatureFinding.Proved(IsContract: true)
                : new SignatureFinding.Refused();

            (await signatures.VerifyAsync(account, (string)chain["text"]!, (string)one["signature"]!, ChainId.Ethereum, CancellationToken.None))
                .Should().Be(expected, what);
        }
    }

    [InteropFact]
    public async Task A_name_that_is_taken_is_in_the_normal_form_of_the_standard()
    {
        const int Names = 20_000;
        const string Letters = "abzABZ019--..__ \u00f1\u0430\u200d\u212a\u0131$'";
        var random = new Random(15);
        string[] texts = [.. Enumerable.Range(0, Names).Select(_ => new string(random.GetItems(Letters.AsSpan(), random.Next(1, 9))) + (random.Next(2) == 0 ? ".eth" : ""))];
        await using NodeProcess node = await NodeProcess.StartAsync("evm.mjs");
        string answer = await node.AskAsync(new JsonObject { ["normalise"] = new JsonArray([.. texts.Select(static text => (JsonNode)text)]) }.ToJsonString());
        string?[] normal = [.. JsonNode.Parse(answer)!.AsArray().Select(static name => (string?)name)];

        (string Ours, string? Theirs)[] taken =
            [.. texts.Select(static text => EnsName.TryNormalize(text, out EnsName? name) ? name.Text : null).Zip(normal).Where(static pair => pair.First is not null).Select(static pair => (pair.First!, pair.Second))];
        taken.Should().HaveCountGreaterThan(Names / 100).And.OnlyContain(static pair => pair.Ours == pair.Theirs);
    }

    [InteropFact]
    public async Task Names_and_calls_are_written_as_ethers_and_viem_write_them()
    {
        const string Wallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        await using NodeProcess node = await NodeProcess.StartAsync("evm.mjs");
        string[] names = ["eth", "ana.eth", "a-b.c1.base.eth", $"{Wallet[2..].ToLowerInvariant()}.addr.reverse", .. Enumerable.Range(0, 200).Select(static i => $"n{i}.x-{i % 7}.eth")];
        JsonArray hashes = JsonNode.Parse(await node.AskAsync(new JsonObject { ["names"] = new JsonArray([.. names.Select(static name => (JsonNode)name)]) }.ToJsonString()))!.AsArray();
        string[] ours = [.. names.Select(static text => EnsName.TryNormalize(text, out EnsName? name) ? HexText.Write(name.Hash()) : "")];
        hashes.Select(static hash => (string)hash!["ethers"]!).Should().Equal(ours);
        hashes.Select(static hash => (string)hash!["viem"]!).Should().Equal(ours);

        await using EthereumBench bench = await EthereumBench.StartAsync();
        EthereumAddress.TryParse(Wallet, out EthereumAddress wallet).Should().BeTrue();
        EnsName.TryNormalize("ana.base.eth", out EnsName? basename).Should().BeTrue();
        string answer = await node.AskAsync(new JsonObject
        {
            ["calls"] = new JsonObject
            {
                ["hash"] = HexText.Write(PersonalMessage.Hash("hello")),
                ["signature"] = "0x" + new string('a', 142),
                ["node"] = HexText.Write(basename!.Hash()),
                ["address"] = Wallet,
            },
        }.ToJsonString());
        bench.Ethereum.Deploy(Wallet, static _ => RpcResult.Of("0x"));
        bench.Base.Deploy("0xb94704422c2a1e396835a571837aa5ae53285a95", static _ => EmulatedNames.Address("0xc6d566a56a1aff6508b41f6c90ff131615583bcd"));
        bench.Base.Deploy("0xc6d566a56a1aff6508b41f6c90ff131615583bcd", static _ => EmulatedNames.Text("ana.base.eth"));
        await bench.Signatures.VerifyAsync(wallet, "hello", "0x" + new string('a', 142), ChainId.Ethereum, CancellationToken.None);
        await bench.Names.FindAddressAsync(basename, CancellationToken.None);
        await bench.Names.FindBasenameAsync(wallet, CancellationToken.None);

        string[] called = [.. bench.Ethereum.Calls.Concat(bench.Base.Calls).Where(static call => call.Method == "eth_call").Select(static call => (string)JsonNode.Parse(call.Params)![0]!["data"]!)];
        string[] theirs = [.. JsonNode.Parse(answer)!.AsArray().Select(static data => (string)data!)];
        called.Should().Contain(theirs[1]).And.Contain(theirs[2]).And.Contain(theirs[4]);
        string nameFunction = theirs[3][..10];
        called.Should().Contain(theirs[0]).And.Contain(data => data.StartsWith(nameFunction, StringComparison.Ordinal));
    }
}
