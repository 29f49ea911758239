using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Agents;

public sealed class GroupAgentTests
{
    private static readonly (string, string)[] _agents =
    [
        ("Agents:0:Name", "Nora"), ("Agents:0:Preset", "support_assistant"), ("Agents:0:Bind:0", "telegram:1"),
        ("Agents:1:Name", "Max"), ("Agents:2:Name", "Topic"),
    ];

    [Theory]
    [InlineData("/agent use Max")]
    [InlineData("/agent group Max")]
    [InlineData("/agent reset")]
    public async Task Somebody_who_is_no_admin_is_refused_kindly_and_in_private(string command)
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage refusal = await bot.AskInGroupAsync("Ben", "club", command);

        refusal.Text.Should().Be(
            "Which agent answers in a group is for its admins to decide. Ask one of them, or choose yours in our private chat.");
        refusal.Private.Should().NotBeNull();
        (await WhoAsync(bot, "club", null)).Should().StartWith("I'm Nora,");
    }

    [Fact]
    public async Task An_admins_choice_is_told_to_everybody_and_can_be_taken_back()
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage said = await bot.AskInGroupAsync("Ana", "club", "/agent use Max");
        string chosen = await WhoAsync(bot, "club", null);
        string elsewhere = await WhoAsync(bot, "other", null);
        OutgoingMessage reset = await bot.AskInGroupAsync("Ana", "club", "/agent reset");

        said.Text.Should().Be("From now on Max answers in this group. It does not know what was said here to another agent.");
        said.Private.Should().BeNull();
        chosen.Should().StartWith("I'm Max.");
        elsewhere.Should().StartWith("I'm Nora,");
        reset.Private.Should().BeNull();
        (await WhoAsync(bot, "club", null)).Should().StartWith("I'm Nora,");
    }

    [Fact]
    public async Task A_topic_can_have_an_agent_of_its_own_within_its_groups()
    {
        await using PipelineHarness bot = await StartAsync();
        await SayAsync(bot, "Ana", "/agent use Topic", "7");
        await SayAsync(bot, "Ana", "/agent group Max", "7");

        (await WhoAsync(bot, "club", "7")).Should().StartWith("I'm Topic.");
        (await WhoAsync(bot, "club", "8")).Should().StartWith("I'm Max.");
        (await WhoAsync(bot, "club", null)).Should().StartWith("I'm Max.");
        await SayAsync(bot, "Ana", "/agent reset", "7");
        (await WhoAsync(bot, "club", "7")).Should().StartWith("I'm Max.");
    }

    [Fact]
    public async Task An_admin_may_let_their_own_agent_answer_in_the_group()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new Mine data_analyst");

        await bot.AskInGroupAsync("Ana", "club", "/agent use Mine");

        (await WhoAsync(bot, "club", null)).Should().StartWith("I am Mine, a business");
        bot.Platform.Admins.Add("Ben");
        (await bot.AskInGroupAsync("Ben", "other", "/agent use Mine")).Text.Should().StartWith("There is no agent called Mine.");
    }

    [Fact]
    public async Task A_button_works_as_long_as_the_presser_is_an_admin()
    {
        await using PipelineHarness bot = await StartAsync();
        OutgoingMessage list = await bot.AskInGroupAsync("Ana", "club", "/agent");
        OutgoingMessage again = await bot.AskInGroupAsync("Ana", "club", "/agent");

        OutgoingMessage bound = await bot.PressAsync("Ana", list, "Talk to Max");
        bot.Platform.Admins.Remove("Ana");
        OutgoingMessage refused = await bot.PressAsync("Ana", again, "Talk to Topic");

        list.Private.Should().NotBeNull();
        list.Text.Should().StartWith("Nora answers here.");
        bound.Text.Should().StartWith("From now on Max answers in this group.");
        refused.Text.Should().StartWith("Which agent answers in a group is for its admins to decide.");
        (await WhoAsync(bot, "club", null)).Should().StartWith("I'm Max.");
    }

    [Theory]
    [InlineData("/agent new Mine")]
    [InlineData("/agent set role boss")]
    [InlineData("/agent delete Mine")]
    public async Task Agents_of_ones_own_are_made_in_private_only(string command)
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage answer = await bot.AskInGroupAsync("Ana", "club", command);

        answer.Text.Should().Be("Let's do that in our private chat; it is between you and your agent.");
        answer.Private.Should().NotBeNull();
    }

    [Fact]
    public async Task A_group_speaks_Spanish_to_its_admins_too()
    {
        await using PipelineHarness bot = await StartAsync();
        IncomingMessage message = bot.InGroup("Ana", "club", "/agent usar Max") with { IsAddressedToBot = true };

        OutgoingMessage said = await bot.SendAsync(message with { Sender = message.Sender with { Language = "es" } });

        said.Text.Should().Be("Desde ahora Max responde en este grupo. No sabe lo que se dijo aquí a otro agente.");
    }

    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync(null, null, _agents);
        bot.Platform.Admins.Add("Ana");
        return bot;
    }

    private static async Task<string> WhoAsync(PipelineHarness bot, string group, string? topic) =>
        (await SayAsync(bot, "Ben", "Who are you?", topic, group)).Text;

    private static Task<OutgoingMessage> SayAsync(
        PipelineHarness bot, string person, string text, string? topic, string group = "club")
    {
        IncomingMessage message = bot.InGroup(person, group, text) with { IsAddressedToBot = true };
        return bot.SendAsync(topic is null ? message : message with
        {
            Conversation = message.Conversation with { Thread = new ThreadId(topic) },
        });
    }
}
