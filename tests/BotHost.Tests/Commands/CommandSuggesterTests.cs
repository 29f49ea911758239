using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class CommandSuggesterTests
{
    [Fact]
    public async Task In_private_everything_one_said_is_suggested_to_be_forgotten()
    {
        await using PipelineHarness bot = await TalkAsync();

        IReadOnlyList<CommandSuggestion> found = await SuggestAsync(bot, "Ana", "Ana", ChatKind.Private, "forget", "topic", "");

        found.Take(3).Select(static suggestion => suggestion.Value).Should().Equal("last", "here", "all");
        found.Select(static suggestion => suggestion.Value.ToLowerInvariant()).Should().Contain(["lisbon", "moussaka"]);
    }

    [Theory]
    [InlineData("club")]
    [InlineData("other")]
    [InlineData("unknown")]
    public async Task In_a_group_nothing_that_was_said_elsewhere_or_by_others_is_suggested(string group)
    {
        await using PipelineHarness bot = await TalkAsync();

        IReadOnlyList<CommandSuggestion> found = await SuggestAsync(bot, "Ana", group, ChatKind.Group, "forget", "topic", "");

        string all = string.Join(' ', found.Select(static suggestion => $"{suggestion.Label} {suggestion.Value}")).ToLowerInvariant();
        all.Should().NotContainAny("lisbon", "paella", "porto");
        all.Contains("moussaka", StringComparison.Ordinal).Should().Be(group == "club");
    }

    [Fact]
    public async Task Suggestions_are_those_that_hold_what_is_typed_and_those_of_a_stranger_are_none()
    {
        await using PipelineHarness bot = await TalkAsync();

        IReadOnlyList<CommandSuggestion> found = await SuggestAsync(bot, "Ana", "Ana", ChatKind.Private, "forget", "topic", "lis");
        IReadOnlyList<CommandSuggestion> stranger = await SuggestAsync(bot, "Zoe", "Zoe", ChatKind.Private, "forget", "topic", "");

        found.Should().NotBeEmpty().And.OnlyContain(
            static suggestion => suggestion.Value.Contains("lis", StringComparison.OrdinalIgnoreCase));
        stranger.Should().BeEmpty();
        (await SuggestAsync(bot, "Ana", "Ana", ChatKind.Private, "privacy", "setting", "")).Should().BeEmpty();
    }

    [Fact]
    public async Task Sessions_of_the_place_are_suggested_by_the_number_that_resumes_them()
    {
        await using PipelineHarness bot = await TalkAsync();

        IReadOnlyList<CommandSuggestion> here = await SuggestAsync(bot, "Ana", "Ana", ChatKind.Private, "session", "session", "");
        IReadOnlyList<CommandSuggestion> inGroup = await SuggestAsync(bot, "Ana", "club", ChatKind.Group, "session", "session", "");

        here.Should().ContainSingle().Which.Should().Match<CommandSuggestion>(static suggestion =>
            suggestion.Value == "1" && suggestion.Label.Contains("I live in Lisbon.", StringComparison.Ordinal));
        inGroup.Should().ContainSingle().Which.Label.Should().Contain("moussaka").And.NotContain("Lisbon");
        (await bot.AskAsync("Ana", $"/session resume {here[0].Value}")).Text.Should().Contain("Lisbon");
        (await SuggestAsync(bot, "Ana", "unknown", ChatKind.Group, "session", "session", "")).Should().BeEmpty();
    }

    private static async Task<PipelineHarness> TalkAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.AskAsync("Ben", "I live in Porto.");
        await bot.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        await bot.AskInGroupAsync("Ben", "club", "My favourite dish is paella.");
        await bot.AskInGroupAsync("Ana", "other", "Hello.");
        await bot.SettleAsync();
        return bot;
    }

    private static async Task<IReadOnlyList<CommandSuggestion>> SuggestAsync(
        PipelineHarness bot, string person, string chat, ChatKind kind, string command, string option, string typed) =>
        await bot.Get<ICommandSuggester>().SuggestAsync(
            new SuggestionRequest(
                ConversationKey.Parse($"telegram:1:{chat}"), new PlatformUserId(Platform.Telegram, person), command, option, typed)
            {
                Chat = kind,
            },
            CancellationToken.None);
}
