using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Tests.Support;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

/// <summary>What can follow commands where a platform asks for each by name.</summary>
public sealed class CommandOptionTests
{
    private const int MostChoices = 25;
    private const int LongestName = 32;
    private const int LongestDescription = 100;

    [Fact]
    public async Task Names_descriptions_and_choices_are_within_what_platforms_take()
    {
        await using PipelineHarness bot = await StartAsync();
        IReadOnlyList<CommandDescription> commands = bot.Get<CommandRouter>().Descriptions;

        foreach (CommandDescription command in commands)
        {
            command.Descriptions.Keys.Should().Contain(["en", "es"]);
            command.Descriptions.Values.Should().OnlyContain(static text => text.Length > 0 && text.Length <= LongestDescription, command.Name);
            command.Options.Select(static option => option.Name).Should().OnlyHaveUniqueItems();
            command.Options.Select(static option => option.IsRequired).Should().BeInDescendingOrder(command.Name);
            foreach (CommandOption option in command.Options)
            {
                option.Name.Should().MatchRegex("^[a-z_]+$").And.Match(static name => name.Length <= LongestName);
                option.Descriptions.Keys.Should().Contain(["en", "es"]);
                option.Descriptions.Values.Should().OnlyContain(static text => text.Length > 0 && text.Length <= LongestDescription);
                option.Choices.Should().HaveCountLessThanOrEqualTo(MostChoices);
                option.Choices.Select(static choice => choice.Value).Should().OnlyHaveUniqueItems();
                foreach (string language in new[] { "en", "es" })
                {
                    string[] names = [.. option.Choices.Select(choice => choice.Names[language])];
                    names.Should().OnlyHaveUniqueItems();
                    names.Where(static name => name.Length is 0 or > LongestDescription).Should().BeEmpty();
                }
                (option.HasSuggestions && option.Choices.Count > 0).Should().BeFalse("a choice needs no suggestion");
            }
        }

        commands.Where(static command => command.IsForAdmins).Select(static command => command.Name)
            .Should().BeEquivalentTo("agent", "group", "stats");
    }

    [Fact]
    public async Task Every_choice_is_one_that_its_command_knows()
    {
        await using PipelineHarness bot = await StartAsync();
        IReplyTexts texts = ReplyTexts.For(Language.English);
        string[] usages = [texts.Privacy.Usage, texts.Session.Usage, texts.Agents.Usage, texts.Agents.GroupUsage, texts.Groups.Usage];
        string[] values = ["", "off", "30", "en", "60", "server", "Nora"];

        foreach (CommandDescription command in bot.Get<CommandRouter>().Descriptions)
        {
            foreach (string choice in command.Options.Count > 0 ? command.Options[0].Choices.Select(static choice => choice.Value) : [])
            {
                // Some choices need a second option; one of these is right.
                var answers = new List<string>();
                foreach (string value in command.Options.Count > 1 ? values : [""])
                {
                    answers.Add((await RunAsync(bot, command.Name, choice, value)).Text);
                }

                answers.Should().Contain(answer => !usages.Contains(answer), $"/{command.Name} knows {choice}");
            }
        }
    }

    [Fact]
    public async Task Choices_are_shown_in_Spanish_where_they_are_words()
    {
        await using PipelineHarness bot = await StartAsync();
        CommandDescription privacy = bot.Get<CommandRouter>().Descriptions.Single(static command => command.Name == "privacy");

        privacy.Options[0].Choices.Select(static choice => (choice.Value, choice.Names["en"], choice.Names["es"])).Should().Equal(
            ("status", "status", "estado"), ("share", "share", "compartir"), ("private", "private", "privado"), ("off", "off", "no"),
            ("on", "on", "sí"));
    }

    [Theory]
    [InlineData("privacy", "status")]
    [InlineData("forget", "pizza")]
    [InlineData("mymemories", "private")]
    [InlineData("session", "resume", "1")]
    [InlineData("group", "language", "en")]
    [InlineData("agent", "use", "Nora")]
    public async Task What_is_given_for_options_in_order_runs_as_if_it_was_typed(string command, params string[] given)
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "I like pizza.");
        await bot.SettleAsync();

        OutgoingMessage typed = await bot.AskInGroupAsync("Ana", "club", $"/{command} {string.Join(' ', given)}");
        OutgoingMessage chosen = await RunAsync(bot, command, given);

        chosen.Text.Should().Be(typed.Text);
        chosen.Buttons.Select(static row => row.Select(static button => button.Label))
            .Should().BeEquivalentTo(typed.Buttons.Select(static row => row.Select(static button => button.Label)));
    }

    private static Task<OutgoingMessage> RunAsync(PipelineHarness bot, string command, params string[] given) => bot.SendAsync(
        bot.InGroup("Ana", "club", $"/{command} {string.Join(' ', given)}") with
        {
            Command = command,
            CommandArgument = string.Join(' ', given).Trim(),
            IsAddressedToBot = true,
        });

    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync(settings: ("Agents:0:Name", "Nora"));
        bot.Platform.Admins.Add("Ana");
        return bot;
    }
}
