using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Bios;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class BioTests : IAsyncLifetime
{
    private const string Wallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private BioEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await BioEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task What_the_profile_of_a_declared_handle_names_is_offered_and_noted_as_medium_and_unproven()
    {
        await using PipelineHarness bot = await StartAsync();
        _emulator.AddOnX("alice", $"builder {Wallet}, alice.base.eth");
        await bot.AskAsync("Ana", "/link twitter @alice");

        OutgoingMessage offered = await bot.AskAsync("Ana", "/link bio");
        (await bot.ClaimsAsync("Ana")).Should().Equal(["Twitter alice Declared"], "nothing is noted without a button");
        OutgoingMessage noted = await bot.PressAsync("Ana", offered, "Basename alice.base.eth");
        await bot.PressAsync("Ana", noted, $"Wallet {Wallet}");

        offered.Text.Should().StartWith($"Twitter @alice names Wallet {Wallet}, Basename alice.base.eth.");
        (await bot.ClaimsAsync("Ana")).Should().Equal(
            "Twitter alice Declared", "Basename alice.base.eth Bio", $"Ethereum {Wallet} Bio");
        (await bot.AskAsync("Ana", "/whoami")).Text.Should()
            .Contain("Basename alice.base.eth – a profile of yours says so, confidence medium, unproven");
        (await bot.AskAsync("Ana", "/link bio")).Text.Should().Contain("names no wallet and no basename that I have not noted");
    }

    [Fact]
    public async Task Nobody_is_asked_without_the_word_and_of_handles_that_are_the_callers_word_alone()
    {
        await using PipelineHarness bot = await StartAsync();
        _emulator.AddOnFarcaster("alice", 7, "alice.base.eth");
        await bot.AskAsync("Ana", "/link farcaster alice");
        await bot.AskAsync("Ben", "/link bio");
        _emulator.Requests.Should().BeEmpty();

        (await bot.AskAsync("Ana", "/link bio")).Text.Should().StartWith("Farcaster alice names Basename alice.base.eth.");
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_or_cannot_be_read_is_said_to_be_that()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");

        (await bot.AskAsync("Ana", "/link bio")).Text.Should().Be("Twitter @alice: there is no such profile.");
        _emulator.Fail(BioFault.TooMany);
        (await bot.AskAsync("Ana", "/link bio")).Text.Should().Be("Twitter @alice cannot be read now. Try again later.");
    }

    [Fact]
    public async Task Where_it_is_not_configured_that_is_said()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");

        (await bot.AskAsync("Ana", "/link bio")).Text.Should().Be("Twitter @alice: reading profiles there is not switched on for this bot.");
    }

    [Fact]
    public async Task It_is_not_asked_for_more_than_ten_times_an_hour()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");
        for (int i = 0; i < 10; i++)
        {
            await bot.AskAsync("Ana", "/link bio");
        }

        await bot.AskAsync("Ana", "/link bio");

        _emulator.Requests.Should().HaveCount(10);
    }

    [Fact]
    public async Task The_bio_of_the_telegram_account_that_asks_is_looked_at()
    {
        await using TelegramPipeline telegram = await TelegramPipeline.StartAsync();
        telegram.Person("Ana").Bio = "gm alice.base.eth";

        (await telegram.AskAsync("Ana", "/link bio")).Should().StartWith("Your bio here names Basename alice.base.eth.");
    }

    private Task<PipelineHarness> StartAsync() => PipelineHarness.StartAsync(settings:
    [
        ("Bios:X:BearerToken", _emulator.BearerToken), ("Bios:X:ApiUrl", _emulator.Url), ("Bios:Farcaster:HubUrl", _emulator.Url),
    ]);
}
